// The rules of a pack of somebody's own are called after it, so that they are never taken for others.
import { type Subject, filesOf } from '../../file-group.ts'
import { type Finding, finding } from '../../rule.ts'
import { textsAt } from '../../visit-values.ts'

const RULE = 'rule-name'

/** Reports ids and families of rules that do not begin with the id of their pack; shipped packs give rules of crmplan itself. */
export function ruleName(subject: Subject): Finding[] {
  const [pack] = filesOf(subject, 'Pack').flatMap(({ value }) => textsAt(value, 'id').map((id) => id.value))
  if (subject.kind !== 'pack' || pack === undefined || subject.packs.has(pack)) return []
  return filesOf(subject, 'ValidationRules').flatMap((file) => [
    ...textsAt(file.value, 'family').filter(({ value }) => value !== pack && !value.startsWith(`${pack}.`)).map(({ value, path }) => finding(RULE, file, path, { text: `${RULE}-family`, values: { name: value, pack } })),
    ...textsAt(file.value, 'rules.*.id').filter(({ value }) => !value.startsWith(`${pack}.`)).map(({ value, path }) => finding(RULE, file, path, { values: { name: value, pack } })),
  ])
}
