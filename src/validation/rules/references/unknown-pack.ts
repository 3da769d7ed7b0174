// A pack that is neither shipped nor where its path leads.
import { type Subject, filesOf } from '../../file-group.ts'
import { hintOf } from '../../hint.ts'
import { type Finding, finding } from '../../rule.ts'
import { textsAt } from '../../visit-values.ts'

/** Reports packs named by a profile or an interview that cannot be found. */
export function unknownPack(subject: Subject): Finding[] {
  const named = [
    ...filesOf(subject, 'Profile').flatMap((file) => textsAt(file.value, 'settings.packs.*').map((placed) => ({ file, ...placed }))),
    ...filesOf(subject, 'Interview').flatMap((file) => textsAt(file.value, 'pack').map((placed) => ({ file, ...placed }))),
  ]
  return named.filter(({ value }) => !subject.packs.has(value)).map(({ file, value: name, path }) =>
    finding('unknown-pack', file, path, { values: { name, known: [...subject.packs].sort(), ...hintOf(name, subject.packs) } }))
}
