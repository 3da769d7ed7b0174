// Protects: a mistyped command is answered with the nearest one, whatever arguments follow it.
import { expect, test } from 'vitest'
import { mistyped } from '../../src/cli/command-not-found.ts'

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
