// Files without some of their values, to see what is told without them.
import type { ValuePath } from '../../model/diagnostic.ts'
import type { ParsedFile, Subject } from '../file-group.ts'

/** The subjects without the values at some paths of their files; an item of a list becomes null, so that the others keep their places. */
export function withoutValues(subjects: readonly Subject[], values: readonly { readonly file: string; readonly path: ValuePath }[]): Subject[] {
  const without = (file: ParsedFile): ParsedFile => {
    const paths = values.filter((value) => value.file === file.path && value.path.length > 0).map(({ path }) => path)
    if (paths.length === 0) return file
    const value: unknown = structuredClone(file.value)
    for (const path of paths) remove(value, path)
    return { ...file, value }
  }
  return subjects.map((subject) => ({ ...subject, files: subject.files.map(without) }))
}

function remove(value: unknown, path: ValuePath): void {
  const owner = path.slice(0, -1).reduce<unknown>((node, step) => (typeof node === 'object' && node !== null && Object.hasOwn(node, step) ? (node as Record<string | number, unknown>)[step] : undefined), value)
  const last = path.at(-1) ?? ''
  if (typeof owner !== 'object' || owner === null || !Object.hasOwn(owner, last)) return
  if (Array.isArray(owner)) owner[Number(last)] = null
  else Reflect.deleteProperty(owner, last)
}
