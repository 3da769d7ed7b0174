// What holds of every file whatever is in it.
import { isDeepStrictEqual } from 'node:util'
import { CORE_SCHEMA, load } from 'js-yaml'
import { checkGroup, lineKey } from '../../src/cli/check/check-group.ts'
import { subjectGatherer } from '../../src/cli/check/gather-subjects.ts'
import { readTexts } from '../../src/files/content.ts'
import { readPlainYaml } from '../../src/files/plain-yaml/read-plain-yaml.ts'
import { readSource } from '../../src/files/yaml/source-file.ts'
import { sayIn } from '../../src/knowledge/sentence.ts'
import { formatText } from '../../src/validation/formats/text.ts'

/** Nothing of a file may reach a terminal that commands it or turns its text. */
const UNSEEN = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/

/** What is broken, in one line, for the bytes of a file; undefined if nothing is. */
export async function brokenInvariant(bytes: Uint8Array): Promise<string | undefined> {
  const text = Buffer.from(bytes).toString('utf8')
  try {
    return readersDisagree(text) ?? (await ofCheck(text))
  } catch (error) {
    return error instanceof Error ? `${error.name}: ${error.message.split('\n')[0]} ${/\n\s+at (.*)/.exec(error.stack ?? '')?.[1] ?? ''}` : String(error)
  }
}

// The quick reader gives what the whole parsers give, or nothing.
function readersDisagree(text: string): string | undefined {
  const plain = readPlainYaml(text)
  if (plain === undefined) return undefined
  if (!isDeepStrictEqual(plain, load(text, { schema: CORE_SCHEMA }))) return 'the quick reader reads something else than js-yaml'
  const { problems, value } = readSource('x.yaml', text)
  if (problems.length > 0) return `the quick reader reads what the parser with positions refuses: ${problems[0]?.code}`
  return isDeepStrictEqual(JSON.parse(JSON.stringify(plain)), JSON.parse(JSON.stringify(value))) ? undefined : 'the quick reader reads something else than the parser with positions'
}

async function ofCheck(text: string): Promise<string | undefined> {
  const first = await told(text)
  const lines = text.split('\n')
  for (const { line = 1, column = 1, endLine = line, endColumn = column + 1, rule } of first.diagnostics) {
    if (line < 1 || line > lines.length || endLine < line || endLine > lines.length) return `${rule} stands outside of the file: line ${line}–${endLine} of ${lines.length}`
    if (column < 1 || column > (lines[line - 1]?.length ?? 0) + 1) return `${rule} stands outside of its line: column ${column} of ${lines[line - 1]?.length}`
    if (endLine === line && endColumn < column) return `${rule} ends before it begins`
  }
  const heads = first.text.split('\n').filter((line) => /^x\.yaml:\d/.test(line))
  const [twice] = heads.filter((line, index) => heads.indexOf(line) !== index)
  if (twice !== undefined) return `told twice: ${twice.replace(/^x\.yaml:\d+:\d+/, '')}`
  if (UNSEEN.test(first.text)) return 'a control character is printed'
  const again = await told(text)
  return isDeepStrictEqual(again, first) ? undefined : 'checking twice gives two results'
}

// Packs and sentences are read once: they take longer than a thousand files.
let current = ''
const read = () => current
const gatherSubjects = await subjectGatherer('2026-11-22', read)
const say = sayIn(readTexts('en'))

async function told(text: string) {
  current = text
  const { diagnostics, files, lines } = await checkGroup([{ path: 'x.yaml', location: '/nowhere/x.yaml', explicit: true }], { gatherSubjects, read })
  return { diagnostics, text: formatText(diagnostics, files.length, say, (file, line) => lines[lineKey(file, line)] ?? '') }
}
