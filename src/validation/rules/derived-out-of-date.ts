// A derived file whose inputs have changed since.
import { type ParsedFile, type Subject, filesOf, nameIn } from '../file-group.ts'
import { type Finding, finding } from '../rule.ts'
import { mapsAt } from '../visit-values.ts'

const RULE = 'derived-out-of-date'

const COMMANDS: Readonly<Record<string, string>> = { Assessment: 'crmplan assess', Schedule: 'crmplan schedule', Evaluation: 'crmplan evaluate' }

/** Reports inputs that were changed, removed or added (interviews and reconciliation of an assessment, the first baseline of a schedule or an evaluation) after a file was derived from them. */
export function derivedOutOfDate(subject: Subject): Finding[] {
  if (subject.kind === 'pack') return []
  return filesOf(subject, 'Assessment', 'Schedule', 'Evaluation').flatMap((file) => {
    const inputs = mapsAt(file.value, 'derivedFrom.*')
    if (inputs.length === 0) return []
    const changed = inputs.flatMap(({ value, path }): Finding[] => {
      const { file: name, sha256 } = value
      if (typeof name !== 'string' || typeof sha256 !== 'string') return []
      const actual = subject.digests.get(name)
      if (actual === sha256) return []
      return [report(file, path, actual === undefined ? 'removed' : 'changed', name)]
    })
    return [...changed, ...addedAnswers(subject, file, new Set(inputs.map(({ value }) => value['file'])))]
  })
}

// Where several are approved, one of them is compared with.
function firstBaseline(subject: Subject, file: ParsedFile, inputs: ReadonlySet<unknown>): Finding[] {
  const baselines = filesOf(subject, 'Baseline').map((baseline) => nameIn(subject, baseline)).filter((name) => name.startsWith('baselines/'))
  const isOfPlan = ['schedule.yaml', 'evaluation.yaml'].includes(nameIn(subject, file))
  return !isOfPlan || baselines.length === 0 || baselines.some((name) => inputs.has(name)) ? [] : [report(file, ['derivedFrom'], 'added', baselines[0] ?? '')]
}

function addedAnswers(subject: Subject, file: ParsedFile, inputs: ReadonlySet<unknown>): Finding[] {
  if (file.kind !== 'Assessment') return firstBaseline(subject, file, inputs)
  const names = filesOf(subject, 'Interview', 'Reconciliation').map((input) => nameIn(subject, input))
  return names.filter((name) => (name.startsWith('interviews/') || name === 'reconciliation.yaml') && !inputs.has(name)).map((name) => report(file, ['derivedFrom'], 'added', name))
}

function report(file: ParsedFile, path: Finding['path'], change: 'changed' | 'removed' | 'added', input: string): Finding {
  return finding(RULE, file, path, { text: `${RULE}.${change}`, values: { input, command: COMMANDS[file.kind] ?? 'crmplan build' }, ...(change === 'added' ? { at: 'key' as const } : {}) })
}
