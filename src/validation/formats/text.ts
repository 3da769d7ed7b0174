// Diagnostics for people: one line each, with the line of the file below it, and the counts.
import { type ReportedNote, countOf } from '../../model/check-report.ts'
import { type Diagnostic, spanOf } from '../../model/diagnostic.ts'
import { visible } from '../../model/printing/visible-text.ts'
import type { Language } from '../../model/file-types.ts'
import type { Say } from '../../knowledge/sentence.ts'
import { codeFrame } from './code-frame.ts'

/** A sentence for a diagnostic; `what` among its values is the sort of thing it speaks of, and `nameTitled` the value `name` with what it is called. */
export function messageOf({ rule, text, values, titles = {}, sentences }: Diagnostic, say: Say): string {
  const language = say('check.language') as Language
  if (sentences) return visible(sentences[language])
  const { what } = values
  const shown = Object.fromEntries(Object.entries(values).flatMap(([name, value]) => {
    const told = typeof value === 'string' ? visible(value) : Array.isArray(value) ? value.map((item) => visible(String(item))) : value
    const title = titles[name]?.[language]
    return [[name, told], [`${name}Titled`, title === undefined ? told : say('check.titled', { title: visible(title), id: told })]] as const
  }))
  return say(`diagnostics.${text ?? rule}`, what === undefined ? shown : { ...shown, what: say(`diagnostics.thing.${what}`) })
}

/** Rules whose second place is where the name that may be meant is defined. */
const DEFINED_THERE = new Set(['unknown-reference', 'unknown-owner'])

/** What the second place of a diagnostic is. */
export function otherPlaceOf({ rule }: Diagnostic, say: Say): string {
  return say(DEFINED_THERE.has(rule) ? 'diagnostics.defined-there' : 'diagnostics.other-place')
}

/** The notes of a diagnostic in words, in their order. */
export function notesOf({ notes = [] }: Diagnostic, say: Say): ReportedNote[] {
  return notes.map(({ text, values, under = false }) => ({ text: visible(say(text, values)), under }))
}

/** `file:line:column: severity: sentence [rule]`, each with its line of text and carets below the offending words; then the second place, if there is one, in the same way; then its notes. Lines of files are cut to so many columns of a terminal. */
export function formatText(diagnostics: readonly Diagnostic[], checked: number, say: Say, lineText: (file: string, line: number) => string, columns?: number): string {
  const blocks = diagnostics.map((item) => {
    const { file, severity, rule, other } = item
    const span = spanOf(item)
    const head = `${visible(file)}:${span.line}:${span.column}: ${say(`diagnostics.severity.${severity}`)}: ${messageOf(item, say)} [${rule}]`
    const second = other ? [`  ${visible(other.file)}:${other.line}:${other.column}: ${otherPlaceOf(item, say)}`, ...codeFrame(lineText(other.file, other.line), other, columns)] : []
    return [head, ...codeFrame(lineText(file, span.line), span, columns), ...second, ...notesOf(item, say).map((note) => `    ${note.under ? '- ' : ''}${note.text}`)].join('\n')
  })
  return [...blocks, summary(diagnostics, checked, say)].join('\n')
}

/** How many files were checked and what was found; that there are none, where nothing was. */
export function summary(diagnostics: readonly Diagnostic[], files: number, say: Say): string {
  if (files === 0 && diagnostics.length === 0) return say('diagnostics.summary.nothing')
  return say('diagnostics.summary.found', { files, errors: countOf(diagnostics, 'error'), warnings: countOf(diagnostics, 'warning'), infos: countOf(diagnostics, 'info') })
}
