// What the things are called whose ids stand in the files: for sentences of rules of packs.
import type { LocalizedText } from '../../model/file-types.ts'
import { type Subject, filesOf } from '../file-group.ts'
import { mapsAt } from '../visit-values.ts'

/** Lists of the plan and the profile whose items have an id and a title or name. */
const TITLED = ['phases.*', 'phases.*.tasks.*', 'team.*', 'goals.*', 'kpis.*', 'risks.*', 'budget.*', 'systems.*']

/** Looks up what an id is called: in the plan or profile itself, else in the packs; undefined where nobody says. */
export function titlesOf(subject: Subject): (id: string) => LocalizedText | undefined {
  let own: Map<string, string> | undefined
  return (id) => {
    own ??= new Map(filesOf(subject, 'Profile', 'Plan').flatMap((file) => TITLED.flatMap((pattern) => mapsAt(file.value, pattern).flatMap(({ value }) => titled(value)))))
    const title = own.get(id)
    const { roleTitles, methodTitles, otherTitles } = subject.knowledge
    return title === undefined ? (roleTitles[id] ?? methodTitles[id] ?? otherTitles[id]) : { en: title, 'zh-CN': title, 'zh-TW': title }
  }
}

function titled({ id, title, name }: Readonly<Record<string, unknown>>): [string, string][] {
  const told = title ?? name
  return typeof id === 'string' && typeof told === 'string' ? [[id, told]] : []
}
