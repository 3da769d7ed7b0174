// What an editor offers while somebody is writing.
import { type CompletionItem, CompletionItemKind, type Position } from 'vscode-languageserver/node'
import { type Offer, offersAt } from '../../editing/complete-at.ts'
import { describeThing } from '../../editing/describe-thing.ts'
import type { Occurrence } from '../../editing/occurrences.ts'
import { yamlCursor } from '../../files/yaml/yaml-cursor.ts'
import { asDocument, rangeOf } from './editor-range.ts'
import { thingMarkdown } from './hover.ts'
import type { Session } from './session.ts'

const KINDS: Readonly<Record<Offer['sort'], CompletionItemKind>> = { key: CompletionItemKind.Property, value: CompletionItemKind.EnumMember, id: CompletionItemKind.Reference }

/** The offers at a position of a file; none where nothing of crmplan can stand. */
export function completionAt(session: Session, location: string, position: Position): CompletionItem[] {
  const { texts, groups } = session
  const document = asDocument(texts.read(location))
  const cursor = yamlCursor(document.getText(), document.offsetAt(position))
  const file = groups.parsed(location)
  if (!cursor || !file) return []
  const { files, occurrences } = groups.surroundings(location)
  const plan = files.find(({ path }) => path === 'plan.yaml')
  const offers = offersAt({ ...cursor, file: { ...file, value: cursor.value } }, groups.schemas, occurrences, plan)
  const range = rangeOf(document, cursor.span)
  const isFollowed = /^[^\S\n]*:/.test(document.getText().slice(cursor.span.end))
  return offers.map((offer): CompletionItem => {
    const newText = offer.sort === 'key' && !isFollowed ? `${offer.text}: ` : offer.text
    return { label: offer.text, kind: KINDS[offer.sort], sortText: rankOf(offer), filterText: offer.text, textEdit: { range, newText }, ...saidOf(offer, session, occurrences) }
  })
}

// Keys that must be there come first, then in the order of the schema or of the files.
function rankOf({ sort, isRequired, text }: Offer): string {
  return `${sort === 'id' ? 0 : sort === 'value' ? 1 : isRequired ? 2 : 3} ${text}`
}

function saidOf({ thing, description }: Offer, session: Session, occurrences: readonly Occurrence[]): Partial<CompletionItem> {
  if (!thing) return description ? { documentation: session.descriptions.get(description) ?? description } : {}
  const words = describeThing(thing, occurrences, session.language)
  return { detail: words.title, documentation: { kind: 'markdown', value: thingMarkdown(words, session) } }
}
