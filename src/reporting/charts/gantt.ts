// A Mermaid Gantt chart of sections and dated bars, whatever their titles contain.
import type { IsoDate } from '../../model/file-types.ts'
import { plainLine } from '../../model/printing/plain-line.ts'

/** A bar, or a milestone where it starts and ends at the same point. */
export interface GanttBar {
  readonly title: string
  readonly start: IsoDate
  /** Last day, included. */
  readonly finish: IsoDate
  readonly critical: boolean
  readonly milestone: boolean
}

/** A group of bars under a title. */
export interface GanttSection {
  readonly title: string
  readonly bars: readonly GanttBar[]
}

/** The text of a Mermaid block, without the fence, the same on whatever day it is looked at. Titles should begin with a number: a keyword at the start of a line would be read as one. */
export function gantt(sections: readonly GanttSection[]): string {
  const rows = sections.filter(({ bars }) => bars.length > 0).flatMap(({ title, bars }) => [`    section ${cleaned(title)}`, ...bars.map(barLine)])
  return ['gantt', '    dateFormat YYYY-MM-DD', '    axisFormat %Y-%m', '    inclusiveEndDates', '    todayMarker off', ...rows].join('\n')
}

function barLine({ title, start, finish, critical, milestone }: GanttBar): string {
  const tags = [...(critical ? ['crit'] : []), ...(milestone ? ['milestone'] : [])]
  const span = milestone ? [finish, '0d'] : [start, finish]
  return `    ${cleaned(title)} :${[...tags, ...span].join(', ')}`
}

// Mermaid ends a title at `:`, a statement at `;`, reads `#…` as an entity, `%%` as a comment and `{}` as a directive.
function cleaned(title: string): string {
  return plainLine(title.replace(/[:;#{}<>`"\\]|%%/g, ' ')) || '-'
}
