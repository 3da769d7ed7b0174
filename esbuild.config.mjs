// Builds dist/ and oclif.manifest.json: `npm run build`, or `node --import tsx esbuild.config.mjs FOLDER` for a whole package elsewhere.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { build } from 'esbuild'
import { readPackFolder } from './src/files/content.ts'
import { knowledgeIdsOf } from './src/validation/ids/knowledge-ids.ts'
import { ensureCompiledValidators } from './test/support/compiled-validators.ts'

const ROOT = import.meta.dirname
const TARGET = resolve(process.argv[2] ?? ROOT)
const DIST = join(TARGET, 'dist')
/** Modules that the quick start loads only where it cannot do by itself: a file that is not plain or has not its shape, a pack, a fix of more than words. They share one file. */
const LAZY = ['src/validation/misshapen-problems.ts', 'src/validation/shape/check-schema.ts', 'src/files/yaml/source-file.ts', 'src/files/yaml/parse-yaml.ts', 'src/files/content.ts', 'src/files/yaml/comments.ts', 'src/files/yaml/cut-texts.ts', 'src/cli/check/check-pack.ts', 'src/files/fix/fix-finding.ts'].map((path) => join(ROOT, path))

/** Modules for spreadsheets, which few commands need and which are large; they share one file. They give results, and throw nothing of their own. */
const WORKBOOK = ['src/files/workbook/read-workbook.ts', 'src/files/workbook/write-workbook.ts', 'src/files/workbook/csv.ts'].map((path) => join(ROOT, path))

/** The language server, which only `crmplan lsp` needs. */
const LSP = [join(ROOT, 'src/cli/lsp/serve.ts')]

const COMMON = {
  bundle: true, platform: 'node', target: 'node20', format: 'cjs', minify: true, keepNames: true, legalComments: 'none', logLevel: 'warning', charset: 'ascii', absWorkingDir: ROOT,
  external: ['ts-node', 'typescript'],
  // The code cache of Node 20 knows no import(); all that is imported later is CommonJS too.
  supported: { 'dynamic-import': false },
  define: { 'import.meta.dirname': '__dirname', 'import.meta.url': '__moduleUrl' },
}
const MODULE_URL = 'const __moduleUrl=require("node:url").pathToFileURL(__filename).href;'

/** Dynamic imports of the modules listed become requires of a file beside the bundle. */
const apart = (modules, file) => ({
  name: `apart-${file}`,
  setup(bundle) {
    bundle.onResolve({ filter: /^\.\.?\// }, ({ kind, path, resolveDir }) => (kind === 'dynamic-import' && modules.includes(join(resolveDir, path)) ? { path: `./${file}`, external: true } : undefined))
  },
})

/** Files of other packages that went into the bundles. */
const bundled = new Set()

async function bundleEntry(name, contents, options = {}) {
  const { metafile } = await build({ ...COMMON, ...options, metafile: true, stdin: { contents, resolveDir: ROOT, sourcefile: `${name}.ts`, loader: 'ts' }, outfile: join(DIST, `${name}.cjs`) })
  const file = join(DIST, `${name}.cjs`)
  // The start reads bundles as single bytes, which is quicker; esbuild leaves regular expressions as they are.
  writeFileSync(file, readFileSync(file, 'utf8').replace(/[^\x00-\x7f]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`))
  for (const input of Object.keys(metafile.inputs)) if (input.includes('node_modules/')) bundled.add(input)
}

/** The licences of everything that is inside the bundles, as they ask for. */
function writeLicences() {
  const packages = [...new Set([...bundled].map((input) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0]))].filter(Boolean).sort()
  const parts = packages.map((path) => {
    const { name, version, license } = JSON.parse(readFileSync(join(ROOT, path, 'package.json'), 'utf8'))
    if (!/^\(?(MIT|ISC|BSD|Apache|0BSD|BlueOak|Python-2\.0|CC0|Unlicense)/.test(license)) throw new Error(`${name} has the licence ${license}; look at it before it is bundled`)
    const file = readdirSync(join(ROOT, path)).find((entry) => /^licen[cs]e/i.test(entry))
    return `${name} ${version} (${license})\n\n${file ? readFileSync(join(ROOT, path, file), 'utf8').trim() : 'No licence file in the package.'}\n`
  })
  writeFileSync(join(DIST, 'THIRD-PARTY-LICENSES.txt'), parts.join(`\n${'-'.repeat(80)}\n\n`))
}

async function bundleProgram() {
  await bundleEntry('fast', `export { runFast } from './src/cli/fast.ts'\nexport { runCheckThread } from './src/cli/check/check-thread.ts'`, { keepNames: false, plugins: [apart(LAZY, 'lazy.cjs')] })
  await bundleEntry('lazy', LAZY.map((path) => `export * from ${JSON.stringify(path)}`).join('\n'))
  const commands = readdirSync(join(ROOT, 'src/cli/commands'), { recursive: true }).filter((file) => file.endsWith('.ts')).map((file) => file.replaceAll('\\', '/').replace(/\.ts$/, '')).sort()
  // Getters, so that only the command that is run is evaluated.
  const getters = commands.map((name) => `get ${JSON.stringify(name.replaceAll('/', ':'))}() { return require('./src/cli/commands/${name}.ts').default }`)
  const main = `
    import { flush, handle, run, settings } from '@oclif/core'
    // Whatever NODE_ENV says, the bundle is what runs.
    settings.enableAutoTranspile = false
    export { commandNotFound } from './src/cli/command-not-found.ts'
    export { SpokenHelp } from './src/cli/spoken-help.ts'
    export const COMMANDS = { ${getters.join(', ')} }
    export async function runMain(argv: string[], root: string): Promise<void> {
      try { await run(argv, root); await flush() } catch (error) { await handle(error as Error) }
    }`
  await bundleEntry('main', main, { banner: { js: MODULE_URL }, plugins: [apart(WORKBOOK, 'workbook.cjs'), apart(LSP, 'lsp.cjs')] })
  await bundleEntry('lsp', LSP.map((path) => `export * from ${JSON.stringify(path)}`).join('\n'), { banner: { js: MODULE_URL } })
  await bundleEntry('simulation-thread', `import './src/cli/derive/simulation-thread.ts'`)
  await bundleEntry('workbook', WORKBOOK.map((path) => `export * from ${JSON.stringify(path)}`).join('\n'))
}

function compilePacks() {
  mkdirSync(join(DIST, 'packs'), { recursive: true })
  const names = readdirSync(join(ROOT, 'templates/packs')).sort()
  for (const name of names) {
    const values = readPackFolder(join(ROOT, 'templates/packs', name)).map(({ value }) => value)
    writeFileSync(join(DIST, 'packs', `${name}.json`), JSON.stringify(values))
    writeFileSync(join(DIST, 'packs', `${name}.ids.json`), JSON.stringify(withoutExplanations(knowledgeIdsOf(values))))
  }
  writeFileSync(join(DIST, 'packs/names.json'), JSON.stringify(names))
}

/** What explains a rule is read where somebody asks; the quick start only needs what judging takes. */
function withoutExplanations({ packRules, ...ids }) {
  return { ...ids, packRules: packRules.map(({ id, family, severity, on, items, at, when, text }) => ({ id, family, severity, on, items, at, when, text })) }
}

function compileTexts() {
  mkdirSync(join(DIST, 'texts'), { recursive: true })
  for (const language of readdirSync(join(ROOT, 'templates/texts'))) {
    const catalogues = readPackFolder(join(ROOT, 'templates/texts', language)).map(({ value }) => value)
    const texts = Object.assign({}, ...catalogues.map((catalogue) => catalogue.texts))
    writeFileSync(join(DIST, 'texts', `${language}.json`), JSON.stringify({ kind: 'TextCatalogue', schemaVersion: 1, language, texts }))
  }
}

/** Chinese descriptions of the schemas by the English ones, as pairs. */
function compileDescriptions() {
  mkdirSync(join(DIST, 'descriptions'), { recursive: true })
  const all = readPackFolder(join(ROOT, 'templates/descriptions')).flatMap(({ value }) => value.descriptions)
  for (const language of ['zh-CN', 'zh-TW']) writeFileSync(join(DIST, 'descriptions', `${language}.json`), JSON.stringify(all.map((one) => [one.en, one[language]])))
}

/** By which findings of one build are told from those of another: everything that may change them. */
function writeBuildId() {
  const hash = createHash('sha256')
  for (const folder of [DIST, join(ROOT, 'schemas'), join(ROOT, 'templates')]) {
    const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)).sort()
    for (const name of names) hash.update(`${relative(folder, name)}\0`).update(readFileSync(name)).update('\0')
  }
  writeFileSync(join(DIST, 'build.json'), JSON.stringify(hash.digest('base64url')))
}

/** The manifest tells oclif of the commands, so that help loads none of them. */
async function writeManifest() {
  rmSync(join(TARGET, 'oclif.manifest.json'), { force: true })
  const { Plugin } = await import('@oclif/core')
  const plugin = new Plugin({ root: TARGET, type: 'core', ignoreManifest: true, errorOnManifestCreate: true, respectNoCacheDefault: true })
  await plugin.load()
  writeFileSync(join(TARGET, 'oclif.manifest.json'), `${JSON.stringify(plugin.manifest, null, 2)}\n`)
}

function writeHelp() {
  const environment = { ...process.env, CRMPLAN_NO_FAST: '1', CRMPLAN_NO_CACHE: '1', NO_COLOR: '1', COLUMNS: '80' }
  delete environment.FORCE_COLOR
  for (const language of readdirSync(join(ROOT, 'templates/texts'))) {
    const help = execFileSync(process.execPath, [join(TARGET, 'bin/run.js'), '--help', '--lang', language], { encoding: 'utf8', env: environment })
    writeFileSync(join(DIST, `help.${language}.txt`), help.replace(/crmplan\/\S+ \S+ node-\S+/, '{version}'))
  }
}

function preparePackage() {
  mkdirSync(TARGET, { recursive: true })
  for (const name of ['bin', 'package.json']) cpSync(join(ROOT, name), join(TARGET, name), { recursive: true })
  for (const name of ['schemas', 'templates', 'examples']) if (!existsSync(join(TARGET, name))) symlinkSync(join(ROOT, name), join(TARGET, name))
}

if (TARGET !== ROOT) preparePackage()
rmSync(DIST, { recursive: true, force: true })
mkdirSync(DIST)
await ensureCompiledValidators()
await bundleProgram()
writeLicences()
compilePacks()
compileTexts()
compileDescriptions()
writeBuildId()
await writeManifest()
writeHelp()
const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
process.stdout.write(`crmplan ${version} built in ${DIST}\n`)
