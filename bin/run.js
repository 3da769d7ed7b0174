#!/usr/bin/env node
// Starts crmplan from dist/: quick commands from the small bundle, all others from the whole one, both from a cache of compiled code.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import module, { createRequire } from 'node:module'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import vm from 'node:vm'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const require = createRequire(import.meta.url)
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)

if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(`crmplan needs Node.js 20.19 or newer; this is ${process.versions.node}.\n`)
  process.exitCode = 3
} else {
  process.stdout.on('error', quietlyWithoutReader)
  process.on('uncaughtException', tell)
  await start(process.argv.slice(2))
}

async function start(argv) {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  if (process.env.CRMPLAN_NO_FAST === undefined && (argv.length < 2 || argv[0] === 'validate')) {
    const fast = load('fast.cjs', version)
    if (await fast.exports.runFast(argv, version)) return fast.keep()
  }
  const main = load('main.cjs', version)
  await main.exports.runMain(argv, root)
  main.keep()
}

// A reader such as `head` that has seen enough is no failure.
function quietlyWithoutReader(error) {
  if (error.code !== 'EPIPE') tell(error)
}

// What no command could put into words, before or beyond their languages; the trace only for those who ask.
function tell(error) {
  const wanted = /(^|,)crmplan(,|$)/.test(process.env.DEBUG ?? '')
  process.stderr.write(`${sentenceOf(error)}\n${wanted ? `${error?.stack}\n` : ''}`)
  process.exit(3)
}

function sentenceOf(error) {
  const { code, syscall, message } = error ?? {}
  if (code === 'MODULE_NOT_FOUND' && !existsSync(join(root, 'dist/main.cjs'))) return 'crmplan is not complete: its folder dist/ is missing. Install it again, or run `npm run build` in its sources.'
  if (syscall === 'write') return `crmplan cannot write its output: ${code}.`
  return `This is a bug of crmplan: ${String(message ?? error).split('\n')[0]}. Please report it, with the command; run again with DEBUG=crmplan to see where it happened.`
}

/** A bundle's exports, and `keep`, which remembers its compiled code for the next start. */
function load(name, version) {
  const file = join(root, 'dist', name)
  if (process.env.CRMPLAN_NO_CACHE) return { exports: require(file), keep() {} }
  if (module.enableCompileCache) {
    module.enableCompileCache(cacheFolder())
    return { exports: require(file), keep() {} }
  }
  try {
    return loadWithCache(file, name, version)
  } catch {
    return { exports: require(file), keep() {} }
  }
}

// Node 20 has no compile cache of its own. The cache is written after the run, so that functions compiled on the way are in it.
function loadWithCache(file, name, version) {
  const { mtimeMs, size } = statSync(file)
  const key = createHash('sha256').update([file, version, process.versions.v8, process.arch, mtimeMs, size].join(' ')).digest('hex').slice(0, 16)
  const cache = join(cacheFolder(), `${name}-${key}.cache`)
  const cachedData = readOrNothing(cache)
  const script = new vm.Script(module.wrap(readFileSync(file, 'latin1')), { filename: file, cachedData })
  const loaded = new module.Module(file)
  loaded.filename = file
  loaded.paths = []
  require.cache[file] = loaded
  script.runInThisContext()(loaded.exports, createRequire(file), loaded, file, dirname(file))
  loaded.loaded = true
  const isKept = cachedData !== undefined && !script.cachedDataRejected
  return { exports: loaded.exports, keep: () => isKept || writeQuietly(cache, script.createCachedData()) }
}

function cacheFolder() {
  return join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'crmplan')
}

// Not `recursive`, which never comes back where folders cannot be made, as in /proc.
function makeFolder(path) {
  try {
    mkdirSync(path)
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
  }
}

function readOrNothing(path) {
  try {
    return readFileSync(path)
  } catch {
    return undefined
  }
}

// Written beside and renamed, so that no other start reads half a cache; where nothing can be written, nothing is.
function writeQuietly(path, data) {
  try {
    makeFolder(dirname(dirname(path)))
    makeFolder(dirname(path))
    const temporary = `${path}.${process.pid}`
    writeFileSync(temporary, data)
    renameSync(temporary, path)
  } catch {
    return
  }
}
