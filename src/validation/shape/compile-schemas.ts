// Compiles the JSON Schemas into plain code, so that nothing is compiled when the tool starts. Run by the build and by the tests, never by the tool.
import { Ajv2020 } from 'ajv/dist/2020.js'
import standalone from 'ajv/dist/standalone/index.js'
import formats from 'ajv-formats'
import { branchOnShape, withoutProse, type SchemaNode } from './explainable-schema.ts'

/** Name of a schema file, such as plan.schema.json, with its content. */
export type SchemaFiles = Readonly<Record<string, SchemaNode>>

/** Code of a module that exports one validator per kind of file: `fast` stops at the first problem, `full` finds them all. */
export function compileSchemas(files: SchemaFiles, mode: 'fast' | 'full'): string {
  const full = mode === 'full'
  const ajv = new Ajv2020({ allErrors: full, verbose: full, messages: false, strict: false, inlineRefs: false, code: { source: true, esm: true, lines: false, optimize: 2 } })
  // No schema of ours uses `unevaluatedProperties` or `$dynamicRef`; without them there is nothing to keep count of.
  Object.assign(ajv.opts, { unevaluated: false, dynamicRef: false })
  formats.default(ajv, ['date'])
  const exported: Record<string, string> = {}
  for (const [name, schema] of Object.entries(files)) {
    const plain = withoutProse(schema)
    ajv.addSchema(full ? branchOnShape(plain, files) : plain, name)
    const kind = (schema['properties'] as Record<string, { const?: string }> | undefined)?.['kind']?.const
    if (kind) exported[kind] = name
  }
  const code = withQuickPairs(asModule(standalone.default(ajv, exported), Object.keys(exported)))
  return full ? withJoinedErrors(code) : withoutReasons(code)
}

// Ajv writes `require` even into modules. Tools differ in what the default of a CommonJS module is, so both readings are taken.
function asModule(code: string, kinds: readonly string[]): string {
  const imports: string[] = []
  const validators = new Map<string, string>()
  const body = code.replace(/require\("([^"]+)"\)/g, (_, path: string) => {
    const name = `external${imports.length}`
    imports.push(`import * as ${name}Module from '${path}.js'\nconst ${name} = ${name}Module.default?.__esModule ? ${name}Module.default : ${name}Module\n`)
    return name
  })
  const inner = body.replace(/export const (\w+) = (validate\d+);/g, (_, kind: string, name: string) => {
    validators.set(kind, name)
    return ''
  })
  return `${imports.join('')}${inner}\nexport default { ${kinds.map((kind) => `${kind}: ${validators.get(kind)}`).join(', ')} }\n`
}

// The last item that stands in the list before, and where it stands last before.
const REPEATED_ITEM = 'function repeatedItem(items) { const seen = new Map(); let found = [0, 0]; for (let i = 0; i < items.length; i++) { const before = seen.get(items[i]); if (before !== undefined) found = [i, before]; seen.set(items[i], i) } return found }'

/** Ajv compares each item of a list without repetitions with each other one, which takes minutes for a hundred thousand. Our lists of that sort hold texts and numbers only; what is neither is of the wrong type, and told so. */
function withQuickPairs(code: string): string {
  const quick = code.replace(/(outer\d+):for\(;(i\d+)--;\)\{for\((j\d+) = \2; \3--;\)\{if\(func\d+\((data\d*)\[\2\], \4\[\3\]\)\)\{/g, '$1:for([$2, $3] = repeatedItem($4); $2 > 0;){for(;;){{')
  if (quick === code || /outer\d+:for\(;/.test(quick)) throw new Error('Ajv looks for repeated items in another way than it did')
  return `${quick}${REPEATED_ITEM}\n`
}

/** Ajv copies all errors found so far for each further part that has some, which takes a minute for a file with a hundred thousand. The list of a part belongs to nobody else once the part is done, so the next is added to it. */
function withJoinedErrors(code: string): string {
  const joined = code.replace(/vErrors = vErrors === null \? ([\w.]+)\.errors : vErrors\.concat\(\1\.errors\);/g, 'vErrors = joinedErrors(vErrors, $1.errors);')
  if (joined === code || joined.includes('.concat(')) throw new Error('Ajv puts errors together in another way than it did')
  return `${joined}function joinedErrors(errors, more) { if (errors === null) return more; for (const error of more) errors.push(error); return errors }\n`
}

/** The fast validators only say yes or no: without the objects that tell why, and with lists of keys in the place of whole schemas, the code is a quarter of the size. */
function withoutReasons(code: string): string {
  const silent = code
    .replace(/validate\d+\.errors = \[\{.*?\}\];(?=\s*return false)/gs, '')
    .replace(/const err\d+ = \{.*?\};\s*if\(vErrors === null\)\s*\{\s*vErrors = \[err\d+\];\s*\}\s*else\s*\{\s*vErrors\.push\(err\d+\);\s*\}/gs, '')
    .replace(/vErrors = vErrors === null \? [\w.]+\.errors : vErrors\.concat\([\w.]+\.errors\);\s*errors = vErrors\.length;/g, 'errors++;')
    .replace(/(validate\d+|wrapper\d+\.validate)\(([\w.[\]]+|[\w.]+\["[^"]*"\]), ?\{instancePath[:,].*?rootData(?:,dynamicAnchors)?\}\)/gs, '$1($2)')
    .replace(/(function validate\d+)\(data, \{instancePath="".*?\}=\{\}\)/gs, '$1(data)')
    // No text is shorter than one character, however characters are counted.
    .replace(/func\d+\((data\d*)\) < 1\)/g, '$1.length < 1)')
  return withAsciiFirst(withKeySets(silent))
}

// Whether a key is among those of a schema is asked with `hasOwnProperty.call(schema12.properties, key)`, which keeps all schemas in the code.
function withKeySets(code: string): string {
  const schemas = new Map([...code.matchAll(/const (schema\d+) = (\{.*?\});(?=const |function |export )/gs)].map(([, name = '', text = '']) => [name, text]))
  const sets = new Map<string, string>()
  const body = code.replace(/func\d+\.call\((schema\d+)((?:\.\w+|\["[^"]+"\]|\[\d+\])*), (key\d+)\)/g, (_, name: string, path: string, key: string) => {
    const steps = [...path.matchAll(/\.(\w+)|\["([^"]+)"\]|\[(\d+)\]/g)].map((match) => match[1] ?? match[2] ?? match[3] ?? '')
    const properties = steps.reduce<unknown>((node, step) => (node as SchemaNode)[step], JSON.parse(schemas.get(name) ?? 'null'))
    const set = `new Set(${JSON.stringify(Object.keys(properties as object))})`
    if (!sets.has(set)) sets.set(set, `keys${sets.size}`)
    return `${sets.get(set)}.has(${key})`
  })
  return `${[...sets].map(([set, name]) => `const ${name} = ${set};`).join('')}${body}`
}

// Letters of all scripts make a large pattern, slow to compile and slower to match; nearly all ids are ASCII, and every ASCII letter is a letter.
function withAsciiFirst(code: string): string {
  const plain: string[] = []
  const names: string[] = []
  for (const [, name = '', pattern = ''] of code.matchAll(/const (pattern\d+) = new RegExp\("([^"]*\\\\p\{L\}[^"]*)", "u"\)/g)) {
    plain.push(`const ${name}Ascii = new RegExp("${pattern.replaceAll('\\\\p{L}', 'A-Za-z').replaceAll('\\\\p{N}', '0-9')}");`)
    names.push(name)
  }
  return names.reduce((body, name) => body.replace(new RegExp(`!${name}\\.test\\((\\w+)\\)`, 'g'), `!(${name}Ascii.test($1) || ${name}.test($1))`), `${plain.join('')}${code}`)
}
