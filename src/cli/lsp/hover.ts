// What an editor shows for the word under the mouse: what is wrong with it, what it stands for, what its key means.
import type { Hover, Position, Range } from 'vscode-languageserver/node'
import { describeThing, type ThingWords } from '../../editing/describe-thing.ts'
import { definitionsOf, itemOf, occurrenceAt } from '../../editing/find-thing.ts'
import { allowedValues, descriptionOf, shapesAt } from '../../editing/schema-shapes.ts'
import { readRuleCatalogues } from '../../files/content.ts'
import { codeSpan, escapeMarkdown } from '../../reporting/markdown/escape-markdown.ts'
import { asDocument, rangeOf } from './editor-range.ts'
import { type PointedAt, type Session, pointedAt } from './session.ts'

/** Names of allowed values shown at most. */
const MOST_VALUES = 12

/** The hover at a position of a file; null where there is nothing to say. */
export function hoverAt(session: Session, location: string, position: Position): Hover | null {
  const { texts, checks } = session
  const document = asDocument(texts.read(location))
  const wrong = checks.of(location).filter(({ told }) => isIn(told.range, position)).map(({ finding }) => ruleWords(session, finding.rule))
  const found = pointedAt(session, location, document.offsetAt(position))
  const parts = [...wrong, ...(found ? [...thingParts(session, location, found), ...schemaParts(session, location, found)] : [])].filter((part) => part !== '')
  if (parts.length === 0) return null
  return { contents: { kind: 'markdown', value: [...new Set(parts)].join('\n\n---\n\n') }, ...(found && { range: rangeOf(document, found.place.span) }) }
}

/** A thing as Markdown, the anchor of the level given in bold; words of the files can start nothing. */
export function thingMarkdown({ title, id, sort, texts, levels, days, file }: ThingWords, { say }: Session, given?: unknown): string {
  const head = `**${escapeMarkdown(title)}**${title === id ? '' : ` ${codeSpan(id)}`} – ${say(`diagnostics.thing.${sort}`)}`
  const anchors = levels.map((text, index) => (index + 1 === given ? `${index + 1}. **${escapeMarkdown(text)}**` : `${index + 1}. ${escapeMarkdown(text)}`)).join('\n')
  return [head, days ? say('editor.days', days) : '', ...texts.map(escapeMarkdown), anchors, `*${escapeMarkdown(file)}*`].filter((part) => part !== '').join('\n\n')
}

function isIn({ start, end }: Range, { line, character }: Position): boolean {
  const isAfter = line > start.line || (line === start.line && character >= start.character)
  return isAfter && (line < end.line || (line === end.line && character <= end.character))
}

function ruleWords({ language, say }: Session, id: string): string {
  const rule = readRuleCatalogues().flatMap(({ rules }) => rules).find((one) => one.id === id)
  return rule ? `**${escapeMarkdown(rule.title[language])}** \`${id}\`\n\n${escapeMarkdown(rule.why[language])}\n\n**${say('editor.fix')}** ${escapeMarkdown(rule.fix[language])}` : ''
}

// The level of an answer stands for what its question says of that level.
function thingParts(session: Session, location: string, { place, occurrence, occurrences }: PointedAt): string[] {
  const isLevel = place.path.at(-1) === 'level'
  const one = isLevel ? occurrenceAt(occurrences, location, [...place.path.slice(0, -1), 'question'], 'value') : occurrence
  const defined = one && (one.role === 'pack' || one.role === 'people' ? one : definitionsOf(occurrences, one)[0])
  return defined ? [thingMarkdown(describeThing(defined, occurrences, session.language), session, one.role === 'name' ? itemOf(one)['level'] : undefined)] : []
}

function schemaParts({ groups, say, descriptions }: Session, location: string, { place }: PointedAt): string[] {
  const file = groups.parsed(location)
  const shapes = file ? shapesAt(groups.schemas, file.kind, file.value, place.path) : []
  const description = descriptionOf(shapes)
  const values = allowedValues(shapes)
  if (description === '') return []
  const name = place.path.findLast((step) => typeof step === 'string')
  const list = values.length > 1 ? `\n\n${say('editor.values', { values: [...values.slice(0, MOST_VALUES).map((value) => `\`${value}\``), ...(values.length > MOST_VALUES ? ['…'] : [])] })}` : ''
  return [`${name === undefined ? '' : `${codeSpan(String(name))}: `}${escapeMarkdown(descriptions.get(description) ?? description)}${list}`]
}
