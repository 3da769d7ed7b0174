// What is said to be out of date, without what only is so because of a mistake that is told.
import { type Subject, nameIn } from '../file-group.ts'
import type { Finding } from '../rule.ts'

const STALE = new Set(['derived-out-of-date', 'plan-out-of-date', 'report-out-of-date'])

/** What is held against the answers of all people together. */
const OF_ANSWERS = new Set(['agreement-changed'])

/** The findings without those that tell of something that rests on a file in which there is an error, or which cannot be read (`unreadable`, absolute paths): once the mistake is put right, the file may be what it was. */
export function withoutStaleOfWrong(found: readonly Finding[], unreadable: readonly string[], subjects: readonly Subject[]): Finding[] {
  const wrong = new Set(found.flatMap(({ rule, severity, file }) => (severity === 'error' && !STALE.has(rule) ? [file] : [])))
  if (wrong.size === 0 && unreadable.length === 0) return [...found]
  const inputs = new Map(subjects.flatMap((subject) => {
    const names = wrongNames(subject, wrong, unreadable)
    return [...subject.files, ...(subject.reports ?? [])].map(({ path }) => [path, names] as const)
  }))
  return found.flatMap((item) => {
    const names = inputs.get(item.file) ?? []
    if (OF_ANSWERS.has(item.rule)) return names.some((name) => name.startsWith('interviews/')) ? [] : [item]
    return STALE.has(item.rule) ? ofRightInputs(item, names) : [item]
  })
}

function wrongNames(subject: Subject, wrong: ReadonlySet<string>, unreadable: readonly string[]): string[] {
  return [...subject.files.filter(({ path }) => wrong.has(path)).map((file) => nameIn(subject, file)), ...unreadable.map((location) => location.slice(subject.folder.length + 1))]
}

function ofRightInputs(item: Finding, wrong: readonly string[]): Finding[] {
  const { input, inputs } = item.values
  if (Array.isArray(inputs)) {
    const left = inputs.filter((name) => !wrong.includes(String(name)))
    return left.length === 0 ? [] : [{ ...item, values: { ...item.values, inputs: left } }]
  }
  // That it rests on no baseline that is there is so only because the one it rests on cannot be read.
  const isOther = item.text === 'derived-out-of-date.added' && String(input).startsWith('baselines/') && wrong.some((name) => name.startsWith('baselines/'))
  return isOther || wrong.includes(String(input)) ? [] : [item]
}
