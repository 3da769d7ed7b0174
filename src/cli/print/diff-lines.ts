// What `diff` prints in the terminal.
import type { DiffLines, DiffView } from '../../reporting/diff/diff-view.ts'
import type { ChangeWords } from '../../reporting/diff/change-words.ts'
import { style } from './style.ts'
import { wrapped } from './wrapped.ts'

const SIGNS = { added: style.good('+'), removed: style.bad('-'), changed: style.caution('~') }

/** The view as lines: causes in bold, what follows indented below them. */
export function diffLines({ title, nothing, summary, groups, unexplainedHeading, unexplained, notes }: DiffView): string {
  const blocks = [
    [style.strong(title), ...(nothing === '' ? [] : [nothing]), ...summary.map(({ text }) => `  ${text}`)],
    ...groups.map(({ causes, effects }) => [...causes.map(line('')), ...effects.flatMap((lines) => sort(lines))]),
    ...(unexplainedHeading === '' ? [] : [[style.strong(unexplainedHeading), ...unexplained.flatMap((lines) => sort(lines))]]),
    notes.map((note) => style.quiet(wrapped(note))),
  ]
  return blocks.filter((block) => block.length > 0).map((block) => block.join('\n')).join('\n\n')
}

function sort({ heading, lines, more }: DiffLines): string[] {
  return [`  ${heading}`, ...lines.map(line('    ')), ...(more === '' ? [] : [style.quiet(`      ${more}`)])]
}

function line(indent: string): (words: ChangeWords) => string {
  return ({ change, text }) => `${indent}${SIGNS[change]} ${indent === '' ? style.strong(text) : text}`
}
