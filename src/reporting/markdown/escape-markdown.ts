// Makes words of the files (names, notes, titles) safe inside our Markdown: they print as typed and can start nothing.

import type { Language } from '../../model/file-types.ts'
import { plainLine } from '../../model/printing/plain-line.ts'

const URL = /https?:\/\/[^\s<>"'`|\\，。；：、！？（）「」『』“”]+/gu
const MARKUP = /[\\`*_[\]<>|~$@]/g
const LINE_START = /^(?:(#+)|([-+=])(?=[-+=\s]|$)|(\d+)([.)])(?=\s|$))/

/**
 * One line of text in which nothing is Markdown, HTML, a table cell border or a formula any more. Line breaks become spaces.
 * Web addresses become visible links (`<https://…>`), since GitHub would link them anyway.
 */
export function escapeMarkdown(text: string): string {
  const line = plainLine(text)
  const pieces: string[] = []
  let end = 0
  for (const match of line.matchAll(URL)) {
    pieces.push(escapeWords(line.slice(end, match.index)), `<${match[0]}>`)
    end = match.index + match[0].length
  }
  return escapeLineStart([...pieces, escapeWords(line.slice(end))].join(''))
}

/** The same for words inside a sentence that has its own full stop: theirs is dropped, and so is a Chinese one before closing marks. */
export function escapePart(text: string): string {
  return escapeMarkdown(text.trim().replace(/(?:。([”’」』）]*)|(?<!\.)\.([”’]*))$/u, '$1$2'))
}

/** The same for words that a sentence of the language sets in quotation marks: their own become the inner ones. */
export function escapeQuote(text: string, language: Language): string {
  const [open, close] = language === 'zh-TW' ? ['『', '』'] : ['‘', '’']
  const inner = language === 'zh-TW' ? text.replace(/[“「]/gu, open).replace(/[”」]/gu, close) : text.replace(/“/gu, open).replace(/”/gu, close)
  return escapePart(language === 'en' ? inner.replace(/"([^"]*)"/g, `${open}$1${close}`) : inner)
}

/** The same for the text of a heading, which ends without punctuation. */
export function escapeHeading(text: string): string {
  return escapeMarkdown(text.trim().replace(/[\s.,;:!。，；：！]+$/u, ''))
}

/** A name as code, on one line and without what could end the code. */
export function codeSpan(name: string): string {
  return `\`${plainLine(name).replaceAll('`', "'") || ' '}\``
}

function escapeWords(text: string): string {
  return text
    .replace(MARKUP, '\\$&')
    // Only what would be read as an entity or as an address; elsewhere these characters are harmless.
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/\bwww\./gi, (www) => `${www.slice(0, -1)}\\.`)
    .replace(/:\/\//g, '\\://')
}

function escapeLineStart(text: string): string {
  return text.replace(LINE_START, (_, hashes?: string, bullet?: string, number?: string, dot?: string) => {
    if (number !== undefined) return `${number}\\${dot ?? ''}`
    return `\\${hashes ?? bullet ?? ''}`
  })
}
