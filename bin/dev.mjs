#!/usr/bin/env node
// Starts crmplan from its sources, without a build.
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readFileSync } from 'node:fs'
import { register } from 'tsx/esm/api'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
register()
const { ensureCompiledValidators } = await import('../test/support/compiled-validators.ts')
await ensureCompiledValidators()
const { Config, flush, handle, run } = await import('@oclif/core')
const pjson = JSON.parse(readFileSync(`${root}/package.json`, 'utf8'))
const config = await Config.load({ root, pjson: { ...pjson, oclif: { ...pjson.oclif, commands: './src/cli/commands', helpClass: { target: './src/cli/spoken-help.ts', identifier: 'SpokenHelp' } } }, ignoreManifest: true })
try {
  await run(process.argv.slice(2), config)
  await flush()
} catch (error) {
  await handle(error)
}
