// A derived file whose inputs have changed since.
import { type ChangedInput, addedAnswers, changedInputs } from '../../changed-inputs.ts'
import { type ParsedFile, type Subject, filesOf, nameIn } from '../../file-group.ts'
import { type Finding, finding } from '../../rule.ts'
import { mapsAt } from '../../visit-values.ts'

const RULE = 'derived-out-of-date'

const COMMANDS: Readonly<Record<string, string>> = { Assessment: 'crmplan assess', Schedule: 'crmplan schedule', Evaluation: 'crmplan evaluate' }

/** Reports inputs that were changed, removed or added (interviews and reconciliation of an assessment, the first baseline of a schedule or an evaluation) after a file was derived from them. */
export function derivedOutOfDate(subject: Subject): Finding[] {
  if (subject.kind === 'pack') return []
  return filesOf(subject, 'Assessment', 'Schedule', 'Evaluation').flatMap((file) => {
    if (mapsAt(file.value, 'derivedFrom.*').length === 0) return []
    const added = file.kind === 'Assessment' ? addedAnswers(subject, file.value) : firstBaseline(subject, file)
    return [...changedInputs(subject, file.value), ...added].map((item) => report(file, item))
  })
}

// Where several are approved, one of them is compared with.
function firstBaseline(subject: Subject, file: ParsedFile): ChangedInput[] {
  const noted = new Set(mapsAt(file.value, 'derivedFrom.*').map(({ value }) => value['file']))
  const baselines = filesOf(subject, 'Baseline').map((baseline) => nameIn(subject, baseline)).filter((name) => name.startsWith('baselines/'))
  const isOfPlan = ['schedule.yaml', 'evaluation.yaml'].includes(nameIn(subject, file))
  return !isOfPlan || baselines.length === 0 || baselines.some((name) => noted.has(name)) ? [] : [{ input: baselines[0] ?? '', change: 'added', path: ['derivedFrom'] }]
}

function report(file: ParsedFile, { input, change, path }: ChangedInput): Finding {
  return finding(RULE, file, change === 'added' ? path : [...path, 'file'], { text: `${RULE}.${change}`, values: { input, command: COMMANDS[file.kind] ?? 'crmplan build' }, ...(change === 'added' ? { at: 'key' as const } : {}) })
}
