// Holds engagements to a policy: what a company demands on every push.
import { dirname, posix } from 'node:path'
import type { Language, Policy } from '../../model/file-types.ts'
import { UserError } from '../../model/user-error.ts'
import type { Say } from '../../knowledge/sentence.ts'
import { DEMANDS } from '../../validation/policy/demands.ts'
import { type PolicyFile, type PolicyFinding, shownFile } from '../../validation/policy/judged-engagement.ts'
import { POLICY_FAMILY } from '../../validation/policy/unknown-names.ts'
import { type OfEngagement, waive } from '../../validation/policy/waive.ts'
import { type Finding, finding } from '../../validation/rule.ts'
import { amountText } from '../print/amount-text.ts'
import { ProblemsFound } from '../load/problems-found.ts'
import { type EngagementAt, bare, engagementsAt, engagementsThen, isGone } from './engagements-at.ts'
import { type ComparedRevision, type GatheredEngagement, gatherEngagement } from './gather-engagement.ts'
import { checkNames } from './check-names.ts'
import { type PolicyPart, WHOLE, toldOf } from './policy-part.ts'
import { firstComparison } from './read-policy.ts'
import { revisionIn, revisionsOf } from './revisions-of.ts'
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

/** Judges the engagements in the folders at some paths, all of them or those of one part. What the parts tell is what is told of all, but for waivers of no engagement by name that cover nothing. */
export async function judgePolicy(policy: PolicyFile, terms: PolicyTerms, { has, hasPolicy }: PolicyPart = WHOLE): Promise<PolicyJudgement> {
  const policyFolder = dirname(policy.location)
  const all = engagementsAt(terms.paths, policyFolder)
  const engagements = all.filter(has)
  const revisions = await revisionsOf(policy, engagements, terms.since)
  const then = all.length > 0 && revisions.name !== undefined && firstComparison(policy.value) ? await engagementsThen(terms.paths, policyFolder, async (folder) => revisionIn(folder, revisions.name)) : []
  const gone = then.filter(isGone)
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
  const movedTo = (from: EngagementAt) => all.some((engagement) => !has(engagement) && isMoved(engagement, from) && !then.some(({ folder }) => folder === engagement.folder))
  for (const { name, shown } of hasPolicy ? gone.filter((engagement) => !moved.has(engagement) && !movedTo(engagement)) : []) {
    findings.push({ engagement: name, found: finding('policy-engagement-gone', policy, [firstComparison(policy.value) ?? 'kind'], { severity: 'warning', at: 'key', values: { ...nameIn(shown), revision: revisions.name ?? '' } }) })
  }
  const { findings: left, waivers } = waive(policy, findings, terms.today, ({ engagement }) => toldOf(engagement, all, { has, hasPolicy }))
  const none = hasPolicy && all.length === 0 ? [finding('policy-unjudged', policy, [], { text: 'policy-unjudged.none', values: { paths: terms.paths, isHere: terms.paths.length === 1 && terms.paths[0] === '.' ? 'yes' : 'no' } })] : []
  return { findings: [...(hasPolicy ? await checkNames(policy, gathered.map(({ loaded }) => loaded), all.filter((engagement) => !has(engagement)), terms.language) : []), ...revisions.problems, ...none, ...left, ...waivers], engagements: engagements.length, compared: revisions.compared }
}

// An engagement that is new here and gone elsewhere, of the same company, has moved.
async function gathering(engagement: EngagementAt, gone: readonly EngagementAt[], against: ComparedRevision | undefined, policy: PolicyFile, { today, language }: PolicyTerms): Promise<{ one: GatheredEngagement; from?: EngagementAt }> {
  const one = await gatherEngagement(engagement, policy.value, against, { today, language })
  const from = one.uncompared === 'new' ? gone.find((other) => isMoved(engagement, other)) : undefined
  if (!from || !against) return { one }
  const prefix = `${posix.join(against.revision.prefix, posix.relative(engagement.folder, from.folder))}/`
  return { one: await gatherEngagement(engagement, policy.value, { ...against, revision: { ...against.revision, prefix } }, { today, language }), from }
}

function isMoved({ company }: EngagementAt, from: EngagementAt): boolean {
  return from.company !== undefined && from.company === company
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
  const money = (key: string) => (found.text === 'policy-budget-grew.more' ? { [key]: amountText(Number(found.values[key]), plan?.currency ?? profile.settings?.currency, language) } : {})
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
