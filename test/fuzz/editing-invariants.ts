// What holds of every file that somebody formats, has put right, or opens in an editor.
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { fixPaths } from '../../src/cli/fix/fix-paths.ts'
import { formatText } from '../../src/cli/save/format-files.ts'
import { actionsAt } from '../../src/cli/lsp/actions.ts'
import type { OpenChecks } from '../../src/cli/lsp/check-open.ts'
import { completionAt } from '../../src/cli/lsp/completion.ts'
import { engagements } from '../../src/cli/lsp/engagements.ts'
import { hoverAt } from '../../src/cli/lsp/hover.ts'
import { definitionAt, referencesAt, symbolsOf } from '../../src/cli/lsp/navigation.ts'
import { openTexts } from '../../src/cli/lsp/open-texts.ts'
import { readTexts } from '../../src/files/content.ts'
import { valueOrNothing } from '../../src/files/yaml/parse-yaml.ts'
import { sayIn } from '../../src/knowledge/sentence.ts'
import { rendered } from '../hostile/rendered.ts'

const FOLDER = mkdtempSync(join(tmpdir(), 'crmplan-fuzz-edit-'))
const FILE = join(FOLDER, 'x.yaml')
const say = sayIn(readTexts('en'))
const NO_CHECKS: OpenChecks = { soon: () => undefined, of: () => [], stop: () => undefined }
/** What our hovers are made of. */
const ELEMENTS = ['p', 'strong', 'em', 'code', 'ol', 'li', 'hr', 'a']

/** What is broken, in one line, for the bytes of a file; undefined if nothing is. */
export async function brokenEditing(bytes: Uint8Array): Promise<string | undefined> {
  const text = Buffer.from(bytes).toString('utf8')
  try {
    return ofFormatting(text) ?? ofEditor(text) ?? (await ofFixing(bytes))
  } catch (error) {
    return error instanceof Error ? `${error.name}: ${error.message.split('\n')[0]} ${/\n\s+at (.*)/.exec(error.stack ?? '')?.[1] ?? ''}` : String(error)
  }
}

function ofFormatting(text: string): string | undefined {
  const { state, text: after } = formatText(text)
  if (state !== 'changed') return after === text ? undefined : 'what is not formatted is changed'
  if (!isDeepStrictEqual(valueOrNothing(after), valueOrNothing(text))) return 'formatting changes a value'
  return formatText(after).state === 'formatted' ? undefined : 'what is formatted is formatted again'
}

// Putting right ends, and a second time there is nothing left to do.
async function ofFixing(bytes: Uint8Array): Promise<string | undefined> {
  writeFileSync(FILE, bytes)
  const { changed: [change], before, after } = await fixPaths([FILE], FOLDER)
  const errors = (checked: typeof before) => checked.diagnostics.filter(({ severity, rule }) => severity === 'error' && rule === 'yaml-syntax').length
  if (errors(after) > 0 && errors(before) === 0) return '--fix breaks a file'
  if (!change) return undefined
  writeFileSync(FILE, change.text)
  return (await fixPaths([FILE], FOLDER)).changed.length > 0 ? '--fix finds more to do a second time' : undefined
}

function ofEditor(text: string): string | undefined {
  const document = TextDocument.create(`file://${FILE}`, 'yaml', 1, text)
  const texts = openTexts({ get: () => document, all: () => [document] })
  const session = { language: 'en', say, descriptions: new Map<string, string>(), texts, groups: engagements(texts), checks: NO_CHECKS } as const
  symbolsOf(session, FILE)
  const last = document.positionAt(text.length)
  // A few places all over the text.
  for (let at = 0; at <= text.length; at += Math.max(1, Math.floor(text.length / 7))) {
    const position = document.positionAt(at)
    const contents = hoverAt(session, FILE, position)?.contents as { readonly value: string } | undefined
    const page = rendered(contents?.value ?? '')
    const foreign = [...Object.keys(page.elements).filter((name) => !ELEMENTS.includes(name)), ...page.links.map(({ to }) => to).filter((to) => !/^https?:/.test(to)), ...page.comments]
    if (foreign.length > 0) return `a hover is more than words: ${foreign[0]}`
    completionAt(session, FILE, position)
    definitionAt(session, FILE, position)
    const [out] = referencesAt(session, FILE, position, true).filter(({ uri, range }) => uri === document.uri && range.end.line > last.line)
    if (out) return 'a place is outside of the text'
    actionsAt(session, FILE, { start: position, end: last })
  }
  return undefined
}
