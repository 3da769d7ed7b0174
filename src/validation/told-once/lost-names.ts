// Names that lead nowhere only because the thing they name has been given the id of another.
import type { Subject } from '../file-group.ts'
import { mayDefine, namedTarget } from './may-define.ts'
import type { Finding } from '../rule.ts'

/** The findings without those about names that were lost where an id is given twice: at most as many as ids are, or nobody could tell them from names that are misspelt. */
export function withoutLostNames(found: readonly Finding[], { files }: Subject): Finding[] {
  const kinds = new Map(files.map(({ path, kind }) => [path, kind]))
  const repeated = found.flatMap(({ rule, file, path }) => {
    const kind = kinds.get(file)
    return rule === 'duplicate-id' && kind !== undefined ? [{ kind, path }] : []
  })
  const lost = new Set(found.filter((item) => {
    const target = namedTarget(item)
    return target !== undefined && repeated.some((place) => mayDefine(target, place))
  }))
  const names = new Set([...lost].map(({ values }) => values['name']))
  return names.size > repeated.length ? [...found] : found.filter((item) => !lost.has(item))
}
