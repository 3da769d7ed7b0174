#!/usr/bin/env node
// Starts crmplan from dist/: quick commands from the small bundle, all others from the whole one, both from a cache of compiled code.
'use strict'
// No ECMAScript module, which would take Node a quarter longer to start, and no library but what every start needs.
const { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } = require('node:fs')
const Module = require('node:module')
const { availableParallelism, homedir } = require('node:os')
const { dirname, join } = require('node:path')
const vm = require('node:vm')

const root = dirname(__dirname)
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)

/** Caches of compiled code that are kept, of about a megabyte each. */
const MOST_CACHES = 16

/** Files and folders in a folder from which on a second thread is started at once; nearly always there is work for it then. */
const LARGE = 200

/** A thread of a check of many files runs the same program, from the same cache. */
const isThread = process.argv[2] === 'check-thread' && !require('node:worker_threads').isMainThread

if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(`crmplan needs Node.js 20.19 or newer; this is ${process.versions.node}.\n`)
  process.exitCode = 3
} else if (isThread) {
  const fast = load('fast.cjs', versionOf())
  void fast.exports.runCheckThread(fast.isKept)
} else {
  process.on('uncaughtException', tell)
  void start(process.argv.slice(2))
}

async function start(argv) {
  const version = versionOf()
  const isCheck = argv[0] === 'validate'
  if (process.env.CRMPLAN_NO_FAST === undefined && (argv.length < 2 || isCheck)) {
    const thread = isCheck ? threadFor(argv.slice(1)) : undefined
    const fast = load('fast.cjs', version)
    // Help takes little of what is compiled; to remember only that would make every check slow.
    if (await fast.exports.runFast(argv, version, thread)) return isCheck ? fast.keep() : undefined
    // The whole program starts its own once it knows what there is to do.
    void thread?.terminate()
  }
  // Not earlier: the quick start writes by itself, and a stream takes time to make.
  process.stdout.on('error', quietlyWithoutReader)
  const main = load('main.cjs', version)
  await main.exports.runMain(argv, root)
  main.keep()
}

// A second thread takes as long to start as this one to load the program. It waits for work, and holds up nothing if there is none, as where nearly all findings are remembered.
function threadFor(words) {
  if (availableParallelism() < 2 || words.some((word) => word.startsWith('--cache')) || !words.some(isLargeFolder)) return undefined
  const { Worker } = require('node:worker_threads')
  const thread = new Worker(__filename, { argv: ['check-thread'], stdin: true, stdout: true, stderr: true })
  thread.on('error', () => undefined).unref()
  return thread
}

// Of all words that may be flags and their values only folders can be read.
function isLargeFolder(path) {
  try {
    return readdirSync(path).length >= LARGE
  } catch {
    return false
  }
}

function versionOf() {
  return JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version
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

/** A bundle's exports, `keep`, which remembers its compiled code for the next start, and `isKept`: it was remembered, so that nothing is written. */
function load(name, version) {
  const file = join(root, 'dist', name)
  if (process.env.CRMPLAN_NO_CACHE) return { exports: require(file), isKept: false, keep() {} }
  if (Module.enableCompileCache) {
    Module.enableCompileCache(cacheFolder())
    return { exports: require(file), isKept: false, keep() {} }
  }
  try {
    return loadWithCache(file, name, version)
  } catch {
    return { exports: require(file), isKept: false, keep() {} }
  }
}

// Node 20 has no compile cache of its own. The cache is written after the run, so that functions compiled on the way are in it.
function loadWithCache(file, name, version) {
  const { mtimeMs, size } = statSync(file)
  // The end of a path that is longer than a file's name may be.
  const place = encodeURIComponent(dirname(file)).slice(-150)
  const cache = join(cacheFolder(), `${[name, version, process.versions.v8, process.arch, mtimeMs, size, place].join(' ')}.cache`)
  const cachedData = readOrNothing(cache)
  const script = new vm.Script(Module.wrap(readFileSync(file, 'latin1')), { filename: file, cachedData })
  const loaded = new Module(file)
  const near = Module.createRequire(file)
  const later = new Map()
  // A bundle beside it is remembered by itself.
  const requireNear = (id) => {
    if (!/^\.\/\w+\.cjs$/.test(id)) return near(id)
    const bundle = later.get(id) ?? load(id.slice(2), version)
    later.set(id, bundle)
    return bundle.exports
  }
  loaded.filename = file
  loaded.paths = []
  require.cache[file] = loaded
  script.runInThisContext()(loaded.exports, requireNear, loaded, file, dirname(file))
  loaded.loaded = true
  const isKept = cachedData !== undefined && !script.cachedDataRejected
  const settings = isKept ? undefined : settingsOfV8()
  const keep = () => {
    if (!isKept && settings === settingsOfV8()) writeQuietly(cache, script.createCachedData())
    for (const bundle of later.values()) bundle.keep()
  }
  return { exports: loaded.exports, isKept, keep }
}

// A check of many files changes how V8 is set, and compiled code is only good for the settings under which it is remembered.
function settingsOfV8() {
  return require('node:v8').cachedDataVersionTag()
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
    forgetOldest(dirname(path))
  } catch {
    return
  }
}

// Each build of each installation has caches of its own, and nobody else clears them away; whoever has lost his starts a little slower once.
function forgetOldest(folder) {
  const caches = readdirSync(folder).filter((name) => /^\w+\.cjs.*\.cache$/.test(name)).map((name) => join(folder, name))
  if (caches.length <= MOST_CACHES) return
  const newestFirst = caches.map((path) => ({ path, at: statSync(path).mtimeMs })).sort((one, other) => other.at - one.at)
  for (const { path } of newestFirst.slice(MOST_CACHES)) rmSync(path, { force: true })
}
