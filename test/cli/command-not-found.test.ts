// Protects: a mistyped command is answered with the nearest one, whatever arguments follow it.
import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { mistyped } from '../../src/cli/command-not-found.ts'
import { PROGRAM } from '../support/built-program.ts'

const COMMANDS = ['init', 'interview', 'track', 'track approve', 'track gate', 'validate']

test.each<[string, string, string | undefined]>([
  ['intervew', 'intervew', 'interview'],
  ['intervew acme', 'intervew', 'interview'],
  ['valdate acme plan.yaml', 'valdate', 'validate'],
  ['track aprove acme', 'track aprove', 'track approve'],
  ['frobnicate acme', 'frobnicate', undefined],
])('%s', (typed, name, near) => {
  expect(mistyped(typed.split(' '), COMMANDS)).toEqual({ name, near })
})

test('what stands behind a command without arguments is not taken for a part of its name', () => {
  expect(spawnSync(process.execPath, [PROGRAM, 'packs', 'acme', '--lang', 'en'], { encoding: 'utf8' })).toMatchObject({ status: 2, stderr: 'Too many arguments: acme.\nHow to use it: crmplan packs --help\n' })
})
