// A comparison as Markdown.
import type { DiffLines, DiffView } from './diff-view.ts'

/** The page; its words have been made safe by the voice of the view. */
export function diffMarkdown({ title, nothing, summary, groups, unexplainedHeading, unexplained, notes }: DiffView): string {
  const bullets = (lines: readonly string[]) => lines.map((line) => `- ${line}`).join('\n')
  const blocks = [
    `# ${title}`, nothing, bullets(summary.map(({ text }) => text)),
    ...groups.flatMap(({ causes, effects }) => [`## ${causes.map(({ text }) => text).join(' · ')}`, ...effects.map(sort)]),
    ...(unexplainedHeading === '' ? [] : [`## ${unexplainedHeading}`, ...unexplained.map(sort)]),
    ...notes,
  ]
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`
}

function sort({ heading, lines, more }: DiffLines): string {
  return [`**${heading}**`, '', ...lines.map(({ text }) => `- ${text}`), ...(more === '' ? [] : [`- ${more}`])].join('\n')
}
