// What a policy is judged on: an engagement as it is, and as it was at the revision.
import type { Assessment, Baseline, GateDecision, Interview, IsoDate, Plan, Policy, Progress, RespondentRole } from '../../model/file-types.ts'
import type { ParsedFile } from '../file-group.ts'
import type { Finding } from '../rule.ts'

/** One side of the comparison, all that is computed being computed anew. */
export interface JudgedSide {
  readonly assessment: Assessment
  /** Score 0–100 by the answers of one group of respondents alone, of the groups that were asked and know something. */
  readonly groups: ReadonlyMap<RespondentRole, number>
  /** What the plan costs, and its last day; undefined where there is no plan that can be scheduled. */
  readonly cost?: JudgedCost | undefined
  readonly finish?: IsoDate | undefined
  readonly gateDecisions: readonly GateDecision[]
}

/** Money of a plan that a policy looks at, each in its currency. */
export interface JudgedCost {
  /** The currency of the amounts, where it is known. */
  readonly currency?: string | undefined
  /** Tasks and budget lines that fall due once, without the reserve. */
  readonly once: number
  /** What falls due in the first year of every budget line that comes again. */
  readonly perYear: number
  /** Whether there are budget lines at all. */
  readonly hasLines: boolean
}

/** Which money: what is paid once, or what comes again. */
export type CostSort = 'once' | 'perYear'

/** An engagement with everything that a policy asks about. */
export interface JudgedEngagement {
  /** Its folder as shown to people, ending in `/` unless it is the current one. */
  readonly folder: string
  readonly interviews: readonly (readonly [file: string, Interview])[]
  readonly plan: Plan | undefined
  readonly progress: Progress | undefined
  /** The baseline approved last. */
  readonly baseline: Baseline | undefined
  /** Digest of the plan's file. */
  readonly planSha256: string | undefined
  /** Ids of the packs it rests on. */
  readonly packs: readonly string[]
  /** Paths of the files it has, from its folder. */
  readonly files: readonly string[]
  /** Derived files and reports that `crmplan build` would write otherwise, by path from the folder; undefined where nobody asked. */
  readonly outOfDate?: readonly string[] | undefined
  readonly now: JudgedSide
  /** Undefined where there is nothing to compare with. */
  readonly before?: JudgedSide | undefined
  /** Working days from one day to another. */
  readonly later: (from: IsoDate, to: IsoDate) => number
  /** The day to judge by. */
  readonly today: IsoDate
}

/** A computed value that is other than it was: the kind of file, the list ('' for a fact of the file) and the item. */
export interface Effect {
  readonly kind: 'Assessment' | 'Schedule'
  readonly list: '' | 'conditions' | 'gates'
  readonly item: string
}

/** What would have to be reached again by other answers: points of the whole, of a condition, of a group, or a gate that holds. */
export type AnswerGoal =
  | { readonly what: 'score'; readonly atLeast: number }
  | { readonly what: 'condition'; readonly id: string; readonly atLeast: number }
  | { readonly what: 'group'; readonly role: RespondentRole; readonly atLeast: number }
  | { readonly what: 'gate'; readonly id: string }

/** What would have to be reached: by other answers, by more of them (percent of the questions, of all or of a condition), or by another plan (an end at most so many working days after a day; money of at most an amount). */
export type Goal =
  | AnswerGoal
  | { readonly what: 'coverage'; readonly percent: number; readonly condition?: string | undefined }
  | { readonly what: 'finish'; readonly from: IsoDate; readonly workingDays: number; readonly against: Against }
  | { readonly what: CostSort; readonly atMost: number; readonly against: Against }

/** What a plan is compared with: the git revision, or the baseline approved last. */
export type Against = 'revision' | 'latest-baseline'

/** A finding of a policy: at the demand, until the causes of its effect are known. */
export interface PolicyFinding extends Finding {
  /** The gate, condition, group of respondents, pack or file it is about, by which a waiver names it. */
  readonly item?: string | undefined
  readonly effect?: Effect | undefined
  readonly goal?: Goal | undefined
}

/** The policy with the file it stands in. */
export interface PolicyFile extends ParsedFile {
  readonly value: Policy
}

/** A demand of a policy: what an engagement does not meet. */
export type Demand = (policy: PolicyFile, engagement: JudgedEngagement) => PolicyFinding[]

/** A file of an engagement as shown to people. */
export function shownFile({ folder }: JudgedEngagement, file: string): string {
  return `${folder}${file}`
}
