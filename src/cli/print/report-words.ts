// What is told of people's words in the reports, one line each.
import type { Say } from '../../knowledge/sentence.ts'
import { localeFormat } from '../../reporting/locale-format.ts'
import { changesText } from '../../reporting/regions/keep-words.ts'
import type { ReportEvent } from '../derive/keep-reports.ts'

/** The lines about words that people should look at; words that are simply kept need no word. */
export function reportWords(events: readonly ReportEvent[], folder: string, say: Say): string[] {
  return events.filter(({ kind }) => kind !== 'kept').map(({ kind, file, line, id, place, changes = [], language }) => {
    const { number } = localeFormat(language, undefined)
    const changed = changesText(changes, say, (value) => (typeof value === 'number' ? number(value) : value))
    return say(`regions.told.${kind}`, { file, line, id, place: place === '' ? say('regions.top') : place, folder, changes: changed })
  })
}
