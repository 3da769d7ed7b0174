// The rules that packs bring along, judged over the files of an engagement.
import { type Facts, judgeClause } from '../../knowledge/when-clause.ts'
import type { Interval, Profile } from '../../model/file-types.ts'
import { type ParsedFile, type Subject, filesOf } from '../file-group.ts'
import { type Finding, finding } from '../rule.ts'
import { mapsAt, textsAt, visitValues } from '../visit-values.ts'
import { type TitleOf, fillText } from './fill-text.ts'
import type { PackRule } from './pack-rule.ts'
import { rootsNeeded } from './roots-needed.ts'
import { valueJudge } from './judge-value.ts'
import { secondPlaces } from './second-place.ts'
import { titlesOf } from './titles.ts'
import { type ValueSources, sourcesOf, withFile, withItem } from './value-sources.ts'
import { MOST_STEPS, sizeOf, workOf } from './work.ts'

const RULE = 'wrong-size'

/** What the rules of the packs find in the files of a group but those of the wrong shape, in no more than `mostSteps` steps; what could not be judged any more is told. An error of theirs is one to whoever checks the files; no other command rests on it. */
export function applyPackRules(subject: Subject, misshapen: ReadonlySet<ParsedFile>, mostSteps = MOST_STEPS): Finding[] {
  const { packRules } = subject.knowledge
  if (packRules.length === 0 || subject.kind === 'pack') return []
  const work = workOf(mostSteps)
  const sources = sourcesOf(subject, work)
  const rules = packRules.filter((rule) => subject.files.some(({ kind }) => kind === rule.on) && canHold(rule, sources))
  if (rules.length === 0) return []
  const facts = factsOf(subject, sources)
  const titleOf = titlesOf(subject)
  const secondPlace = secondPlaces(subject)
  const found: Finding[] = []
  for (const file of subject.files) {
    const ofKind = rules.filter(({ on }) => on === file.kind)
    if (ofKind.length === 0 || misshapen.has(file)) continue
    const ofFile = withFile(sources, file)
    for (const rule of ofKind) {
      for (const { because, ...item } of findingsOf(rule, file, ofFile, { facts, titleOf })) found.push({ ...item, ...otherOf(secondPlace(because, file, item.path)) })
      if (work.isOver()) return [...found, leftOut(subject, file, rule, mostSteps)]
    }
  }
  return found
}

// Where somebody can do something about it: where the packs are named, if they are.
function leftOut(subject: Subject, judged: ParsedFile, { id }: PackRule, limit: number): Finding {
  const profile = filesOf(subject, 'Profile').find(({ value }) => textsAt(value, 'settings.packs.*').length > 0)
  const at = profile ? finding(RULE, profile, ['settings', 'packs'], { at: 'key' }) : finding(RULE, judged, [])
  return { ...at, severity: 'warning', told: 'error', text: `${RULE}.packRules`, values: { limit, name: id, file: judged.path } }
}

/** What each rule needs: rules are there as long as their packs. */
const needed = new WeakMap<PackRule, readonly string[]>()

function canHold(rule: PackRule, sources: ValueSources): boolean {
  const roots = needed.get(rule) ?? [...rootsNeeded(rule.when)].filter((root) => root !== 'item' && root !== 'file')
  needed.set(rule, roots)
  return roots.every((root) => sources.knows(root))
}

function otherOf(other: Finding['other']): Pick<Finding, 'other'> {
  return other ? { other } : {}
}

/** A finding with the paths of the values that decided. */
type Decided = Finding & { readonly because: readonly string[] }

function findingsOf({ id, severity, items, at, when, text }: PackRule, file: ParsedFile, ofFile: ValueSources, { facts, titleOf }: { readonly facts: Facts; readonly titleOf: TitleOf }): Decided[] {
  const found: Decided[] = []
  const judge = valueJudge(ofFile)
  const { work } = ofFile
  let sources = ofFile
  const judged: Facts = { ...facts, value: (clause) => judge(clause, sources) }
  visitValues(file.value, items === undefined ? [] : items.split('.'), (item, path) => {
    // Of each thing a sentence could be long: what is over is noted at once.
    if (work.isOver()) return
    work.took(sizeOf(when))
    sources = withItem(ofFile, item)
    const { holds, because } = judgeClause(when, judged)
    if (holds !== true) return
    work.tookFinding()
    const named = at === undefined ? undefined : sources.at(`item.${at}`)
    const place = at === undefined || named === undefined ? path : [...path, ...at.split('.')]
    // Of a whole list the name is what catches the eye.
    const isWhole = named !== undefined && (named.length !== 1 || typeof named[0] === 'object')
    found.push({ ...finding(id, file, place, { severity: severity === 'error' ? 'warning' : severity, ...(isWhole && { at: 'key' }) }), told: severity, sentences: fillText(text, sources, titleOf), because })
  })
  return found
}

// Levels and scores are those of the assessment as it lies on disk; that it is out of date is told by a rule of its own.
function factsOf(subject: Subject, sources: ValueSources): Facts {
  const assessment = filesOf(subject, 'Assessment')[0]?.value
  const levels = new Map(mapsAt(assessment, 'questions.*').map(({ value }) => [value['id'], value['state'] === 'not-applicable' ? value['state'] : intervalOf(value)] as const))
  const scores = new Map(mapsAt(assessment, 'conditions.*').map(({ value }) => [value['id'], intervalOf(value['interval'])] as const))
  const method = sources.at('plan.method')?.[0] ?? sources.at('profile.settings.method.id')?.[0] ?? textsAt(assessment, 'methodDecision.id')[0]?.value
  const profile = filesOf(subject, 'Profile')[0]?.value as Profile | undefined
  return { profile, level: (id) => levels.get(id), score: (id) => scores.get(id), ...(typeof method === 'string' && { method }) }
}

function intervalOf(value: unknown): Interval | undefined {
  const { low, high } = (value ?? {}) as { low?: unknown; high?: unknown }
  return typeof low === 'number' && typeof high === 'number' ? { low, high } : undefined
}
