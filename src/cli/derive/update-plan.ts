// The plan of an engagement as it will be: generated where nobody has edited it, merged where somebody has. Nothing is written yet.
import { join } from 'node:path'
import type { IsoDate, Plan, Progress } from '../../model/file-types.ts'
import { sameValue } from '../../model/same-value.ts'
import { hasStarted, statusAsOf } from '../../model/task-progress.ts'
import { UserError } from '../../model/user-error.ts'
import { FILES, holdsText, readIfThere } from '../../files/engagement-folder.ts'
import { valueOrNothing } from '../../files/yaml/parse-yaml.ts'
import { commentedThings } from '../../files/rewrite/commented-things.ts'
import { CannotRewrite, rewriteYaml } from '../../files/rewrite/rewrite-yaml.ts'
import { type SourceLines, openYaml } from '../../files/rewrite/source-lines.ts'
import { mergePlan } from '../../planning/merge/merge-plan.ts'
import type { Take } from '../../planning/merge/merge-rules.ts'
import type { PlanChange } from '../../planning/merge/plan-change.ts'
import validators from '../../validation/compiled/fast.js'
import type { Derived } from './derive.ts'

/** The plan as it will be, with the texts of its file and of what the generator counts as having written. */
export interface PlanUpdate extends Derived<Plan> {
  readonly generatedText: string
  /** What stands in plan.yaml now; undefined if there is none. */
  readonly before: string | undefined
  /** Everything that changes in an edited plan, or is kept against the generator. */
  readonly changes: readonly PlanChange[]
  /** true: what the generator wrote the last time is not there, so every difference counts as an edit. */
  readonly baseLost: boolean
}

/** What somebody has decided about the update. */
export interface PlanDecisions {
  readonly takes: ReadonlyMap<string, Take>
  readonly reasonOf: (task: string) => string | undefined
  /** Why the method is changed. */
  readonly methodReason?: string | undefined
}

/** The plan of an engagement folder as it stands, with what is known of its progress. */
export interface PlanInHand {
  readonly folder: string
  /** Undefined where there is none yet. */
  readonly plan: Plan | undefined
  readonly progress: Progress | undefined
  readonly today: IsoDate
}

const LAST_DAY = '9999-12-31'

/** No decisions. */
export const UNDECIDED: PlanDecisions = { takes: new Map(), reasonOf: () => undefined }

/** Puts together the plan of an engagement folder from the fresh one and what people have made of the last; `write` gives the text of a plan as generated. `takeUnknown`, `planNotRewritable` where that fails. */
export function updatePlan({ folder, plan: mine, progress, today }: PlanInHand, fresh: Derived<Plan>, decisions: PlanDecisions, write: (plan: Plan) => string): PlanUpdate {
  const before = readIfThere(folder, FILES.plan)
  const baseText = readIfThere(folder, FILES.generatedPlan)
  if (before === undefined || mine === undefined) return { ...fresh, generatedText: fresh.text, before, changes: [], baseLost: false }
  const started = startedTasks(progress)
  // What is begun, and the ids of shared work, outlive a change of method in a plan that nobody has edited, too.
  const isPlain = !isEdited(folder) && decisions.takes.size === 0 && started.size === 0 && mine.method === fresh.value.method
  if (isPlain) return { value: fresh.value, text: before.includes('\r\n') ? withoutReturns(fresh.text).replaceAll('\n', '\r\n') : fresh.text, generatedText: fresh.text, before, changes: [], baseLost: false }
  const base = planIn(baseText)
  const opened = openYaml(before)
  const merged = mergePlan({ base, mine, generated: fresh.value }, { ...decisions, today, started, commented: commentedThings(opened) })
  const idle = merged.idle[0]
  if (idle !== undefined) throw new UserError('takeUnknown', { id: idle, open: openConflicts(merged.changes) }, 2)
  return {
    value: merged.plan, text: rewritten(join(folder, FILES.plan), opened, merged.plan), before, changes: merged.changes, baseLost: merged.baseLost,
    generatedText: sameValue(merged.base, fresh.value) ? fresh.text : write(merged.base),
  }
}

/** What makes, of a generated plan, what plan.yaml of an engagement folder would become: the same where nobody has edited it, else both merged, nothing decided. Nothing is written. */
export function planMerger({ folder, plan: mine, progress, today }: PlanInHand): (generated: Plan) => Plan {
  const text = readIfThere(folder, FILES.plan)
  if (text === undefined || mine === undefined || !isEdited(folder)) return (generated) => generated
  const base = planIn(readIfThere(folder, FILES.generatedPlan))
  const knowledge = { ...UNDECIDED, today, started: startedTasks(progress), commented: commentedThings(openYaml(text)) }
  return (generated) => mergePlan({ base, mine, generated }, knowledge).plan
}

/** Whether a fresh plan is of another method than the one in hand. */
export function isSwitch({ plan }: Pick<PlanInHand, 'plan'>, fresh: Pick<Plan, 'method'>): boolean {
  return plan?.method !== undefined && plan.method !== fresh.method
}

// All that has ever been told counts: who enters progress knows better than the calendar.
function startedTasks(progress: Progress | undefined): ReadonlySet<string> {
  if (!progress) return new Set()
  return new Set([...statusAsOf(progress, LAST_DAY).tasks.values()].filter(hasStarted).map(({ task }) => task))
}

/** Whether plan.yaml is other than the generator wrote it; so it counts if that is not known. */
export function isEdited(folder: string): boolean {
  const text = readIfThere(folder, FILES.plan)
  return text !== undefined && !holdsText(folder, FILES.generatedPlan, text)
}

/** What the conflicts of an update are called: `id.field`, each once. */
export function openConflicts(changes: readonly PlanChange[]): string[] {
  return [...new Set(changes.filter(({ kind }) => kind === 'conflict').map(({ id, field }) => (field === undefined ? id : `${id}.${field}`)))]
}

function rewritten(file: string, opened: SourceLines, plan: Plan): string {
  try {
    return rewriteYaml(opened.text, plan, opened)
  } catch (error) {
    if (error instanceof CannotRewrite) throw new UserError('planNotRewritable', { file, reason: error.message }, 1)
    throw error
  }
}

// A damaged base is as good as none.
function planIn(text: string | undefined): Plan | undefined {
  const value = text === undefined ? undefined : valueOrNothing(text)
  return validators.Plan?.(value) ? (value as Plan) : undefined
}

function withoutReturns(text: string): string {
  return text.replaceAll('\r\n', '\n')
}
