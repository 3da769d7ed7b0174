// What an editor offers to do about a finding.
import { type CodeAction, CodeActionKind, type Range } from 'vscode-languageserver/node'
import { fixOf } from '../../files/fix/fix-finding.ts'
import { isDerived } from '../../files/fix/fixable.ts'
import { IGNORE } from '../../validation/ignores.ts'
import type { ToldFinding } from './check-open.ts'
import { asDocument, rangeOf } from './editor-range.ts'
import type { Session } from './session.ts'

/** The actions for the findings told of on the lines of a range: the nearest name instead, else what `validate --fix` would do, and a remark that passes over what is no error. */
export function actionsAt(session: Session, location: string, { start, end }: Range): CodeAction[] {
  const here = session.checks.of(location).filter(({ told: { range } }) => range.start.line <= end.line && range.end.line >= start.line)
  return here.flatMap((found) => {
    const nearest = nearestAction(session, location, found)
    return [...(nearest.length > 0 ? nearest : fixAction(session, location, found)), ...remarkAction(session, location, found)]
  })
}

function fixAction({ say, texts }: Session, location: string, { finding, told }: ToldFinding): CodeAction[] {
  const document = asDocument(texts.read(location))
  const fix = isDerived(document.getText()) ? undefined : fixOf(document.getText(), finding)
  if (!fix) return []
  const edits = fix.edits.map((edit) => ({ range: rangeOf(document, edit), newText: edit.text }))
  return [{ title: say('editor.putRight'), kind: CodeActionKind.QuickFix, diagnostics: [told], isPreferred: true, edit: { changes: { [texts.uriOf(location)]: edits } } }]
}

function nearestAction({ say, texts }: Session, location: string, { finding, told }: ToldFinding): CodeAction[] {
  const { hint, nearest } = finding.values
  if (hint !== 'yes' || typeof nearest !== 'string') return []
  const document = asDocument(texts.read(location))
  const written = document.getText(told.range)
  const quote = /^(["']).*\1$/s.exec(written)?.[1] ?? ''
  return [{
    title: say('editor.replace', { name: nearest }), kind: CodeActionKind.QuickFix, diagnostics: [told], isPreferred: true,
    edit: { changes: { [texts.uriOf(location)]: [{ range: told.range, newText: `${quote}${nearest}${quote}` }] } },
  }]
}

// The reason is left open: as long as nobody gives one, the remark itself is told.
function remarkAction({ say, texts }: Session, location: string, { finding, told }: ToldFinding): CodeAction[] {
  if (finding.severity === 'error' || !/\.ya?ml$/i.test(location) || NO_REMARK.includes(finding.rule)) return []
  const document = asDocument(texts.read(location))
  const { line } = told.range.start
  const indent = /^[ \t]*/.exec(document.getText({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } }))?.[0] ?? ''
  const ending = document.getText().includes('\r\n') ? '\r\n' : '\n'
  return [{
    title: say('editor.ignore', { rule: finding.rule }), kind: CodeActionKind.QuickFix, diagnostics: [told],
    edit: { changes: { [texts.uriOf(location)]: [{ range: { start: { line, character: 0 }, end: { line, character: 0 } }, newText: `${indent}# ${IGNORE} ${finding.rule}: ${ending}` }] } },
  }]
}

/** Findings about the remarks and settings themselves. */
const NO_REMARK = ['unused-ignore', 'ignore-without-reason', 'rule-settings']
