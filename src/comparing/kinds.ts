// What is compared of each kind of file: one line for a kind, and a new kind needs one only where it differs from the rest.
import type { AnyFile, Plan } from '../model/file-types.ts'

/** Kinds of files. */
export type FileKind = AnyFile['kind']

/** A map with its fields. */
export type Fields = Readonly<Record<string, unknown>>

/** How a kind of file is compared. Lists of things with ids are compared thing by thing, everything else field by field. */
export interface KindRule {
  /** Who writes it: people, crmplan, or first crmplan and then people. */
  readonly written: 'people' | 'tool' | 'both'
  /** true: people bring the file and take it away, though they do not write it. */
  readonly brought?: boolean
  /** Lists within an item that are compared thing by thing too, as `list.field`. */
  readonly nested?: readonly string[]
  /** Lists in which the order of the things says something. */
  readonly ordered?: readonly string[]
  /** Files that crmplan writes: the fields that are told, by list ('' for the facts of the file); all others are details. `*` also tells what came and went. */
  readonly told?: Readonly<Record<string, readonly string[]>>
  /** The file as it is compared. */
  readonly prepare?: (file: Fields) => Fields
}

const OTHERS: KindRule = { written: 'people' }

const RULES: Readonly<Record<string, KindRule | undefined>> = {
  Profile: { written: 'people', nested: ['goals.kpis'] },
  Plan: { written: 'both', nested: ['phases.gate.criteria'], ordered: ['phases'], prepare: (plan) => withTasksApart(plan as unknown as Plan) },
  Progress: { written: 'people', nested: ['status.tasks'] },
  Method: { written: 'people', ordered: ['phases'] },
  Assessment: {
    written: 'tool',
    told: {
      '': ['score', 'verdict', 'provisional', 'coveragePercent', 'interval.low', 'interval.high', 'methodDecision.id'], conditions: ['score', '*'], questions: ['level', 'state'], gates: ['state', '*'],
      methods: ['eligible', '*'], recommendations: ['*'], disagreements: ['*'],
    },
  },
  Schedule: {
    written: 'tool',
    told: {
      '': ['startDate', 'finishDate', 'cost.total', 'cost.oneOff', 'cost.runningPerYear', 'cost.reserve', 'simulation.finishDate.p50', 'simulation.finishDate.p80', 'simulation.cost.p50', 'simulation.cost.p80', 'violations'],
      tasks: ['start', 'finish', 'durationDays', 'cost'], phases: ['start', 'finish', 'cost'],
    },
  },
  Evaluation: { written: 'tool' },
  Baseline: { written: 'tool', brought: true },
}

/** The rule of a kind. */
export function ruleOf(kind: FileKind): KindRule {
  return RULES[kind] ?? OTHERS
}

// A task is the same in whatever phase it stands.
function withTasksApart({ phases, ...plan }: Plan): Fields {
  const withoutTasks = phases.map((phase) => Object.fromEntries(Object.entries(phase).filter(([key]) => key !== 'tasks')))
  return { ...plan, phases: withoutTasks, tasks: phases.flatMap(({ id, tasks }) => tasks.map((task) => ({ ...task, phase: id }))) }
}
