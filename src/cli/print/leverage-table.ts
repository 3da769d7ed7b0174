// What `what-if --leverage` prints: the answers that would move going live and score most.
import type { Language } from '../../model/file-types.ts'
import type { Say } from '../../knowledge/sentence.ts'
import type { Lever, LeverageResult } from '../what-if/run-leverage.ts'
import { alignedRight } from './aligned-right.ts'
import { columns, style } from './style.ts'
import { wrapped } from './wrapped.ts'

/** So many are named for the date, and for the score. */
const SHOWN = 3

/** How it is printed; `names` are the questions' titles. */
interface LeverageVoice {
  readonly language: Language
  readonly say: Say
  readonly names: ReadonlyMap<string, string>
}

/** The strongest levers on one screen. */
export function leverageTable(result: LeverageResult, { language, say, names }: LeverageVoice): string {
  const { today, levers, tried, leftAside, iterations } = result
  const signed = (value: number) => new Intl.NumberFormat(language, { signDisplay: 'exceptZero' }).format(value)
  const date = levers.filter(({ liveP80Days }) => liveP80Days < 0).slice(0, SHOWN)
  const score = [...levers].sort((a, b) => b.scoreDifference - a.scoreDifference).filter(({ scoreDifference }) => scoreDifference > 0).slice(0, SHOWN)
  const later = levers.filter(({ liveP80Days }) => liveP80Days > 0).length
  const block = (list: readonly Lever[]): string[] => {
    const rows = columns(alignedRight([['level', 'days', 'live', 'score'].map((key) => say(`whatIf.leverage.${key}`)), ...list.map(({ from, to, liveP80Days, liveP80, scoreDifference }) => [`${from} → ${to}`, signed(liveP80Days), liveP80, signed(scoreDifference)])])).split('\n')
    return rows.map((row, index) => (index === 0 ? style.strong(row) : `${row}  ${names.get(list[index - 1]?.question ?? '') ?? list[index - 1]?.question ?? ''}`))
  }
  return [
    style.strong(say('whatIf.leverage.today', { live: today.liveDate, p80: today.liveP80, score: today.score })), '',
    ...(date.length > 0 ? [say('whatIf.leverage.byDate'), ...block(date)] : [wrapped(say('whatIf.leverage.noDate'))]), '',
    ...(score.length > 0 ? [say('whatIf.leverage.byScore'), ...block(score)] : [say('whatIf.leverage.noScore')]), '',
    wrapped(say('whatIf.leverage.tried', { tried, unanswered: leftAside.unanswered, highest: leftAside.highest, iterations, later })),
  ].join('\n')
}
