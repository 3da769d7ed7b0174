// Findings → diagnostics: reads the files concerned once more, with the place of every value that is told of, and all mistakes of syntax.
import { encodingProblem } from '../../files/encoding.ts'
import { type LocateValue, plainPlaces } from '../../files/plain-yaml/plain-places.ts'
import type { FoundFile, ReadText } from '../../files/read-tree.ts'
import type { SourceFile } from '../../files/yaml/source-file.ts'
import { type TextLines, linesOf } from '../../files/yaml/text-lines.ts'
import type { YamlMistake } from '../../files/yaml-mistakes/find-mistakes.ts'
import { type Diagnostic, SEVERITIES, spanOf } from '../../model/diagnostic.ts'
import type { Finding } from '../../validation/rule.ts'
import { filesToPlaceIn, placeProblems } from '../../validation/validate.ts'

/** Findings at their places. */
export interface PlacedFindings {
  readonly diagnostics: readonly Diagnostic[]
  /** The text of a line of one of the files, from 1. */
  lineText(file: string, line: number): string
}

/** The findings with line and column, and the mistakes of syntax of the files that are broken; in the order of output. */
export async function placeFindings(problems: readonly Finding[], broken: readonly FoundFile[], found: readonly Pick<FoundFile, 'path' | 'location'>[], read: ReadText): Promise<PlacedFindings> {
  const locations = new Map(found.map(({ path, location }) => [path, location]))
  const textOf = (path: string) => read(locations.get(path) ?? path)
  const lines = new Map<string, TextLines>()
  const linesIn = (path: string): TextLines => {
    const known = lines.get(path) ?? linesOf(textOf(path))
    lines.set(path, known)
    return known
  }
  const told = tellable(problems)
  const places = new Map<string, LocateValue>()
  for (const path of filesToPlaceIn(told)) places.set(path, plainPlaces(linesIn(path)) ?? (await sourceOf(path, linesIn(path).text)).locate)
  const syntax: Finding[] = []
  for (const { path, location } of broken) for (const mistake of await mistakesIn(path, location, textOf(path))) syntax.push(syntaxFinding(path, mistake))
  const diagnostics = placeProblems([...told, ...syntax], (file, path, at) => (places.get(file) as LocateValue)(path, at))
  const unreadable = new Set(problems.filter(({ text }) => text === 'yaml-syntax.CANNOT_READ').map(({ file }) => file))
  return { diagnostics, lineText: (file, line) => (unreadable.has(file) ? '' : linesIn(file).textOf(line)) }
}

// The parser with positions is large and slow, and plain files do without.
async function sourceOf(path: string, text: string): Promise<SourceFile> {
  return (await import('../../files/yaml/source-file.ts')).readSource(path, text)
}

async function mistakesIn(path: string, location: string, text: string): Promise<readonly YamlMistake[]> {
  const encoding = encodingProblem(location, text)
  if (encoding) return [{ ...encoding, values: {}, ...spanOf(encoding) }]
  const { problems } = await sourceOf(path, text)
  if (problems.length > 0) return problems
  const { parseYaml } = await import('../../files/yaml/parse-yaml.ts')
  return [{ code: 'other', values: { detail: reasonOf(() => parseYaml(text)) }, ...spanOf({}) }]
}

/** Findings of one file that are told. */
const MOST_TOLD = 10_000

// Of a file with more than anybody reads the worst are told, and how many are left.
function tellable(problems: readonly Finding[]): readonly Finding[] {
  if (problems.length <= MOST_TOLD) return problems
  const byFile = new Map<string, Finding[]>()
  for (const problem of problems) {
    const known = byFile.get(problem.file)
    if (known) known.push(problem)
    else byFile.set(problem.file, [problem])
  }
  return [...byFile.values()].flatMap((found) => {
    const ordered = SEVERITIES.flatMap((severity) => found.filter((item) => item.severity === severity))
    const [first] = ordered.slice(MOST_TOLD)
    return first ? [...ordered.slice(0, MOST_TOLD), { rule: first.rule, severity: first.severity, file: first.file, path: [], text: 'too-many-findings', values: { count: ordered.length - MOST_TOLD } }] : ordered
  })
}

/** Mistakes that have a sentence of their own; the others are told in the words of the parser. */
const EXPLAINED = new Set([
  'MISSING_SPACE', 'FULL_WIDTH_COLON', 'OTHER_SPACE', 'MISSING_COLON', 'START_CHARACTER', 'QUOTE_IN_TEXT', 'BRACKET_IN_TEXT', 'COLON_IN_TEXT', 'HASH_IN_TEXT', 'BACKSLASH', 'UNCLOSED_QUOTE', 'UNCLOSED_BRACKET', 'EXTRA_BRACKET', 'TAB_AS_INDENT', 'OTHER_SPACE_AS_INDENT',
  'WRONG_INDENT', 'MISSING_DASH', 'FORGOTTEN_DASH', 'DASH_IN_LINE', 'CONFLICT', 'DUPLICATE_KEY', 'COMMA_IN_NUMBER', 'MULTIPLE_DOCS', 'TAG_RESOLVE_FAILED', 'BAD_DIRECTIVE', 'BAD_ALIAS', 'TOO_DEEP_OR_LARGE', 'NOT_PRINTABLE', 'NOT_UTF8', 'UTF_16',
  'BAD_INDENT', 'MISSING_CHAR', 'MULTILINE_IMPLICIT_KEY', 'BLOCK_AS_IMPLICIT_KEY', 'UNEXPECTED_TOKEN',
])

function syntaxFinding(file: string, { code, values, other, ...span }: YamlMistake): Finding {
  return { rule: 'yaml-syntax', severity: 'error', file, path: [], ...span, text: `yaml-syntax.${EXPLAINED.has(code) ? code : 'other'}`, values: { detail: '', ...values }, ...(other && { other: { file, ...other } }) }
}

function reasonOf(parse: () => unknown): string {
  try {
    parse()
    return ''
  } catch (error) {
    return error instanceof Error ? (error.message.split('\n')[0] ?? '') : ''
  }
}
