// What a reader of our Markdown gets to see: the page that GitHub's dialect makes of it, counted.
import { micromark } from 'micromark'
import { gfmAutolinkLiteral, gfmAutolinkLiteralHtml } from 'micromark-extension-gfm-autolink-literal'
import { gfmFootnote, gfmFootnoteHtml } from 'micromark-extension-gfm-footnote'
import { gfmTable, gfmTableHtml } from 'micromark-extension-gfm-table'

/** Elements of a page by name, its comments, and its links with the words they stand under. */
export interface Rendered {
  readonly elements: Readonly<Record<string, number>>
  readonly comments: readonly string[]
  readonly links: readonly { readonly to: string; readonly words: string }[]
}

/** The page of a text; what the text has as HTML counts as such. */
export function rendered(markdown: string): Rendered {
  const html = micromark(markdown, { allowDangerousHtml: true, allowDangerousProtocol: true, extensions: [gfmTable(), gfmAutolinkLiteral(), gfmFootnote()], htmlExtensions: [gfmTableHtml(), gfmAutolinkLiteralHtml(), gfmFootnoteHtml()] })
  const comments = [...html.matchAll(/<!--[^]*?-->/g)].map(([comment]) => comment)
  const page = html.replace(/<!--[^]*?-->/g, '')
  const elements: Record<string, number> = {}
  // Words of the text have their < written as an entity, so that what is left begins an element.
  for (const [, name = ''] of page.matchAll(/<([a-z!?][a-z0-9]*)/gi)) elements[name] = (elements[name] ?? 0) + 1
  const links = [...page.matchAll(/<a [^>]*?href="([^"]*)"[^>]*>([^]*?)<\/a>/g)].map(([, to = '', words = '']) => ({ to, words }))
  return { elements, comments, links }
}
