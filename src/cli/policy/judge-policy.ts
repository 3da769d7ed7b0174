// Holds engagements to a policy: what a company demands on every push.
import { dirname, posix } from 'node:path'
import type { Language, Policy } from '../../model/file-types.ts'
import { UserError } from '../../model/user-error.ts'
import { readRuleCatalogues } from '../../files/content.ts'
import { branchPoint } from '../../files/branch-point.ts'
import type { Say } from '../../knowledge/sentence.ts'
import { DEMANDS } from '../../validation/policy/demands.ts'
import { type PolicyFile, type PolicyFinding, shownFile } from '../../validation/policy/judged-engagement.ts'
import { type KnownNames, POLICY_FAMILY, unknownNames } from '../../validation/policy/unknown-names.ts'
import { type OfEngagement, waive } from '../../validation/policy/waive.ts'
import { type Finding, finding } from '../../validation/rule.ts'
import { amountText } from '../print/amount-text.ts'
import { ProblemsFound } from '../problems-found.ts'
import { type EngagementAt, engagementsAt, goneEngagements } from './engagements-at.ts'
import { type ComparedRevision, type GatheredEngagement, gatherEngagement } from './gather-engagement.ts'
import { firstComparison } from './read-policy.ts'
import { revisionProblem } from './revision-problem.ts'
import { causesOf, withCauses } from './tell-causes.ts'
import { withRemedy } from './tell-remedy.ts'

/** What is judged, and by which day. */
export interface PolicyTerms {
  readonly paths: readonly string[]
  /** The revision asked for by flag; that of the policy if left out. */
  readonly since: string | undefined
  readonly today: string
  readonly language: Language
  readonly say: Say
}

/** What engagements do not meet, and the commit they were compared with. */
export interface PolicyJudgement {
  readonly findings: readonly Finding[]
  readonly engagements: number
  readonly compared: readonly ComparedRevision[]
}

/** Judges all engagements in the folders at some paths. */
export async function judgePolicy(policy: PolicyFile, terms: PolicyTerms): Promise<PolicyJudgement> {
  const policyFolder = dirname(policy.location)
  const engagements = engagementsAt(terms.paths, policyFolder)
  const revisions = await revisionsOf(policy, engagements, terms)
  const gone = revisions.compared.length === 0 ? [] : await goneEngagements(terms.paths, policyFolder, async (folder) => revisionIn(folder, revisions.name))
  const moved = new Set<EngagementAt>()
  const gathered: GatheredEngagement[] = []
  const findings: OfEngagement[] = []
  for (const engagement of engagements) {
    const tell = (found: PolicyFinding) => findings.push({ engagement: engagement.name, found: withSeverity(named(found, engagement), policy.value, engagement) })
    try {
      const { one, from } = await gathering(engagement, gone, revisions.of.get(engagement), policy, terms)
      if (from) moved.add(from)
      gathered.push(one)
      for (const found of judged(policy, one, revisions.of.get(engagement), from, terms)) tell(found)
    } catch (error) {
      tell(unjudged(policy, error, terms.say))
    }
  }
  for (const { name, shown } of gone.filter((engagement) => !moved.has(engagement))) {
    findings.push({ engagement: name, found: finding('policy-engagement-gone', policy, [firstComparison(policy.value) ?? 'kind'], { severity: 'warning', at: 'key', values: { ...nameIn(shown), revision: revisions.name ?? '' } }) })
  }
  const { findings: left, waivers } = waive(policy, findings, terms.today)
  const none = engagements.length === 0 ? [finding('policy-unjudged', policy, [], { text: 'policy-unjudged.none', values: { paths: terms.paths } })] : []
  return { findings: [...unknownNames(policy, readRuleCatalogues(), knownNames(gathered)), ...revisions.problems, ...none, ...left, ...waivers], engagements: engagements.length, compared: revisions.compared }
}

interface Revisions {
  readonly name: string | undefined
  readonly of: ReadonlyMap<EngagementAt, ComparedRevision>
  readonly problems: readonly Finding[]
  /** Each commit once. */
  readonly compared: readonly ComparedRevision[]
}

// One problem that all engagements share is told once.
async function revisionsOf(policy: PolicyFile, engagements: readonly EngagementAt[], { since }: PolicyTerms): Promise<Revisions> {
  const name = since ?? policy.value.since
  const key = firstComparison(policy.value)
  if (key === undefined || engagements.length === 0) return { name, of: new Map(), problems: [], compared: [] }
  const place = since === undefined && policy.value.since !== undefined ? 'since' : key
  if (name === undefined) return { name, of: new Map(), problems: [revisionProblem(policy, place, 'not-named', { name: '', folder: '' })], compared: [] }
  const found = await Promise.all(engagements.map(async (engagement) => ({ engagement, point: await branchPoint(engagement.folder, name) })))
  const problems = new Map(found.flatMap(({ engagement, point }) => ('problem' in point ? [[point.problem, engagement] as const] : [])))
  const of = new Map(found.flatMap(({ engagement, point }) => ('problem' in point ? [] : [[engagement, { name, revision: point }] as const])))
  return {
    name, of, problems: [...problems].map(([problem, { shown }]) => revisionProblem(policy, place, problem, { name, folder: bare(shown) })),
    compared: [...new Map([...of.values()].map((compared) => [compared.revision.commit, compared])).values()],
  }
}

async function revisionIn(folder: string, name = 'HEAD') {
  const point = await branchPoint(folder, name)
  return 'problem' in point ? undefined : point
}

// An engagement that is new here and gone elsewhere, of the same company, has moved.
async function gathering(engagement: EngagementAt, gone: readonly EngagementAt[], against: ComparedRevision | undefined, policy: PolicyFile, { today, language }: PolicyTerms): Promise<{ one: GatheredEngagement; from?: EngagementAt }> {
  const one = await gatherEngagement(engagement, policy.value, against, { today, language })
  const from = one.uncompared === 'new' ? gone.find(({ company }) => company !== undefined && company === engagement.company) : undefined
  if (!from || !against) return { one }
  const prefix = `${posix.join(against.revision.prefix, posix.relative(engagement.folder, from.folder))}/`
  return { one: await gatherEngagement(engagement, policy.value, { ...against, revision: { ...against.revision, prefix } }, { today, language }), from }
}

function judged(policy: PolicyFile, one: GatheredEngagement, against: ComparedRevision | undefined, from: EngagementAt | undefined, { language, say }: PolicyTerms): PolicyFinding[] {
  const found = DEMANDS.flatMap((demand) => demand(policy, one.judged))
  const needsCauses = found.some(({ effect, goal }) => effect ?? goal)
  const comparison = needsCauses ? one.compare() : undefined
  const changes = comparison?.diff.changes ?? []
  const told = found.map((item) => {
    const worded = inWords(item, one, against, { language, say })
    const causes = causesOf(item, one, changes)
    const caused = comparison ? withCauses(worded, causes, one, { voice: comparison.voice, language, say }) : worded
    return withRemedy(caused, one, { causes, changes, voice: comparison?.voice, say, language })
  })
  const profile = shownFile(one.judged, 'profile.yaml')
  const values = { revision: against?.name ?? '', from: from ? bare(from.shown) : '' }
  const info = (text: string): PolicyFinding => ({ ...finding('policy-not-compared', policy, [], { severity: text === 'unreadable' ? 'warning' : 'info', text: `policy-not-compared.${text}`, values }), file: profile })
  return [...told, ...(one.unbuilt === undefined ? [] : [unjudged(policy, one.unbuilt, say)]), ...(one.uncompared ? [info(one.uncompared)] : []), ...(from ? [info('moved')] : [])]
}

function inWords(found: PolicyFinding, { loaded: { knowledge, plan, profile } }: GatheredEngagement, against: ComparedRevision | undefined, { language, say }: Pick<PolicyTerms, 'language' | 'say'>): PolicyFinding {
  const item = String(found.values['item'] ?? '')
  const title = knowledge.gates.get(item)?.title[language] ?? knowledge.conditions.get(item)?.title[language] ?? knowledge.questions.get(String(found.values['question'] ?? ''))?.title[language] ?? (found.goal?.what === 'group' ? say(`reports.respondentRole.${item}`) : item)
  const money = (key: string) => (found.rule === 'policy-budget-grew' ? { [key]: amountText(Number(found.values[key]), plan?.currency ?? profile.settings?.currency, language) } : {})
  return { ...found, values: { ...found.values, title, revision: against?.name ?? '', commit: against?.revision.commit.slice(0, 8) ?? '', ...money('from'), ...money('to') } }
}

function named(found: PolicyFinding, { shown }: EngagementAt): PolicyFinding {
  return { ...found, values: { ...found.values, ...nameIn(shown) } }
}

// A dot says nothing to a reader; in a command it is right.
function nameIn(shown: string): { engagement: string; isHere: 'yes' | 'no' } {
  const engagement = bare(shown)
  return { engagement, isHere: engagement === '.' ? 'yes' : 'no' }
}

function bare(shown: string): string {
  return shown.replace(/\/$/, '') || '.'
}

function withSeverity(found: PolicyFinding, { rules }: Policy, { shown }: EngagementAt): PolicyFinding {
  const name = found.file.slice(shown.length)
  const setting = (rules?.severities ?? []).findLast(({ rule, path }) => (rule === found.rule || rule === POLICY_FAMILY) && (path === undefined || name === path || name.startsWith(path.endsWith('/') ? path : `${path}/`)))
  return !setting || setting.severity === 'off' ? found : { ...found, severity: setting.severity }
}

function unjudged(policy: PolicyFile, error: unknown, say: Say): PolicyFinding {
  if (error instanceof ProblemsFound) return finding('policy-unjudged', policy, [], { text: 'policy-unjudged.errors' })
  if (error instanceof UserError) return finding('policy-unjudged', policy, [], { text: 'policy-unjudged.failed', values: { reason: say(`errors.${error.key}`, error.values) } })
  throw error
}

function knownNames(gathered: readonly GatheredEngagement[]): KnownNames | undefined {
  if (gathered.length === 0) return undefined
  const plans = gathered.flatMap(({ loaded: { plan } }) => plan ?? [])
  const all = (ids: (one: GatheredEngagement) => Iterable<string>) => [...new Set(gathered.flatMap((one) => [...ids(one)]))]
  return {
    conditions: all(({ loaded }) => loaded.knowledge.conditions.keys()), gates: all(({ judged: { now } }) => now.assessment.gates.map(({ id }) => id)),
    phaseGates: plans.length === 0 ? undefined : plans.flatMap(({ phases }) => phases.flatMap(({ gate }) => gate?.id ?? [])),
  }
}
