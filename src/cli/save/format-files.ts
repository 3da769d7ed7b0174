// Which files some paths lead to are not in our form, and what they would be in it. Nothing is written here.
import { exactText } from '../../files/exact-text.ts'
import { formatYaml } from '../../files/format/format-yaml.ts'
import { type KeyOrder, keyOrderOf } from '../../files/format/key-order.ts'
import { valueOrNothing } from '../../files/yaml/parse-yaml.ts'
import { type FoundFile, readText, readTree } from '../../files/read-tree.ts'
import { isRecord } from '../../model/same-value.ts'
import { classifyFiles } from '../check/classify-files.ts'

/** What becomes of a file: it is in our form, would be changed, is no YAML of ours, or holds what has no form of ours. */
export type FormatState = 'formatted' | 'changed' | 'broken' | 'left'

/** A file and what becomes of it; `text` where it would be changed. */
export interface FormattedFile extends Pick<FoundFile, 'path' | 'location'> {
  readonly state: FormatState
  readonly before: string
  readonly text: string
}

/** Looks at every file of ours below the paths, those of other programs in folders left out; `fileMissing` for a path that leads nowhere. */
export async function formatFiles(paths: readonly string[], cwd: string): Promise<FormattedFile[]> {
  const { parsed, broken, findings } = await classifyFiles(readTree(paths, cwd), readText)
  const orders = new Map<string, KeyOrder | undefined>()
  const formatted = parsed.map(({ path, location, kind }): FormattedFile => {
    const before = exactText(location)
    if (before === undefined) return { path, location, state: 'broken', before: '', text: '' }
    if (!orders.has(kind)) orders.set(kind, keyOrderOf(kind))
    return { path, location, before, ...stateOf(before, orders.get(kind)) }
  })
  const unread = [...broken, ...findings.map(({ file }) => ({ path: file, location: file }))].map(({ path, location }): FormattedFile => ({ path, location, state: 'broken', before: '', text: '' }))
  return [...formatted, ...unread].sort((a, b) => (a.path < b.path ? -1 : 1))
}

/** A text that lies in no file, such as that of an editor; keys of a kind that nobody knows stay where they are, and where nothing is written there is nothing to do. */
export function formatText(text: string): { readonly state: FormatState; readonly text: string } {
  if (text.trim() === '') return { state: 'formatted', text }
  const value = valueOrNothing(text)
  return stateOf(text, isRecord(value) && typeof value['kind'] === 'string' ? keyOrderOf(value['kind']) : undefined)
}

function stateOf(before: string, order: KeyOrder | undefined): { readonly state: FormatState; readonly text: string } {
  const result = formatYaml(before, order)
  if (result.state !== 'formatted') return { state: result.state, text: before }
  return { state: result.text === before ? 'formatted' : 'changed', text: result.text }
}
