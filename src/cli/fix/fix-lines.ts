// What putting right has done, as lines for people.
import type { Say } from '../../knowledge/sentence.ts'
import { spanOf } from '../../model/diagnostic.ts'
import { plainLine } from '../../model/printing/plain-line.ts'
import type { FixResult } from './fix-paths.ts'

/** A line for each change (file, line, rule, before and after), then what was left and why, and how many were put right. */
export function fixLines({ made, refused, derived, changed }: FixResult, isDry: boolean, say: Say): string {
  return [
    ...made.map(({ file, line, rule, from, to }) => `${file}:${line}  ${rule}  ${plainLine(change(from, to))}`),
    ...refused.map((finding) => say('fix.refused', { place: `${finding.file}:${spanOf(finding).line}`, rule: finding.rule })),
    ...(derived.length > 0 ? [say('fix.derived', { count: derived.length, files: [...new Set(derived.map(({ file }) => file))] })] : []),
    say(isDry ? 'fix.would' : 'fix.done', { count: made.length, files: changed.length }),
  ].join('\n')
}

function change(from: string, to: string): string {
  return from === '' ? `+ ${to}` : to === '' ? `- ${from}` : `${from} → ${to}`
}
