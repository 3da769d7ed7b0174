// What `methods` prints: all methods against the generic steps, or one with its phases.
import type { ActivityUse, Language, Method, MethodPhase } from '../../model/file-types.ts'
import type { Knowledge } from '../../knowledge/knowledge.ts'
import { type Say, inLanguage } from '../../knowledge/sentence.ts'
import { columns, style } from './style.ts'

/** Every method with whom it suits, and the cross-walk: which phases cover which generic step. */
export function methodTable(knowledge: Knowledge, language: Language, say: Say): string {
  const methods = [...knowledge.methods.values()]
  const heads = methods.map((method) => `${style.strong(method.id)}  ${inLanguage(method.title, language)}  ${style.quiet(say(`cli.provenance.${method.provenance}`))}\n  ${inLanguage(method.suits, language)}`)
  const rows = [...knowledge.steps.values()].map((step) => [
    `  ${inLanguage(step.title, language)}`, ...methods.map((method) => method.phases.flatMap((phase, index) => (phase.steps.includes(step.id) ? [String(index + 1)] : [])).join(', ') || '–'),
  ])
  return [...heads, '', say('cli.crosswalk'), columns([['  ', ...methods.map((method) => method.id)], ...rows])].join('\n')
}

/** One method: phases, purpose, activities, gate with its criteria. */
export function methodPage(method: Method, usesOf: (phase: MethodPhase) => { use: ActivityUse; part: string | undefined }[], knowledge: Knowledge, language: Language, say: Say): string {
  const phases = method.phases.flatMap((phase, index) => {
    const activities = usesOf(phase).map(({ use }) => {
      const id = typeof use === 'string' ? use : use.id
      const own = typeof use === 'string' ? undefined : use.title
      const title = own ?? knowledge.activities.get(id)?.title
      return `    · ${title ? inLanguage(title, language) : id}`
    })
    const criteria = phase.gate.criteria.map((id) => `    ☐ ${inLanguage(knowledge.criteria.get(id)?.text ?? { en: id, 'zh-CN': id, 'zh-TW': id }, language)}`)
    return ['', style.strong(`${index + 1}  ${inLanguage(phase.title, language)}`), `  ${inLanguage(phase.purpose, language)}`, ...activities, `  ${phase.gate.id} ${inLanguage(phase.gate.title, language)}`, ...criteria]
  })
  return [
    style.strong(inLanguage(method.title, language)), inLanguage(method.summary, language), `${say('cli.suits')} ${inLanguage(method.suits, language)}`,
    ...(method.note ? [style.caution(inLanguage(method.note, language))] : []), ...phases,
  ].join('\n')
}
