// A text that ends where YAML sees a comment.
import type { Subject } from '../../file-group.ts'
import { type Finding, finding } from '../../rule.ts'

/** Warns of texts without quotation marks in which a blank and a # stand, so that the rest is lost without a word. */
export function textCutOff(subject: Subject): Finding[] {
  return subject.files.flatMap((file) => (file.cutTexts ?? []).map(({ line, column, endColumn, rest }): Finding => ({ ...finding('text-cut-off', file, [], { severity: 'warning', values: { rest } }), line, column, endLine: line, endColumn })))
}
