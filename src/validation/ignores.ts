// `# crmplan-ignore RULE: REASON` passes over findings of a line; a remark without reason or use is itself told.
import type { Diagnostic } from '../model/diagnostic.ts'

/** What a remark begins with. */
export const IGNORE = 'crmplan-ignore'

const FORM = /^\s*crmplan-ignore\b\s*([^:：]*)(?:[:：]\s*(.*))?$/

/** A comment of a file, as far as it is looked at here. */
interface Remark {
  readonly line: number
  readonly column: number
  readonly text: string
  readonly alone: boolean
}

/** A text with remarks; rules that are `isKept` no remark passes over, since a policy says so. */
export interface Remarked {
  readonly comments: readonly Remark[]
  readonly lineCount: number
  readonly isKept?: ((rule: string) => boolean) | undefined
}

/** The findings of a file that its remarks leave over, and what is wrong with the remarks. A remark behind something holds for its line, one on a line of its own for the next; errors stay. */
export function withoutIgnored(file: string, found: readonly Diagnostic[], { comments, lineCount, isKept = () => false }: Remarked): Diagnostic[] {
  const remarks = comments.filter(({ text }) => FORM.test(text))
  const own = new Set(remarks.filter(({ alone }) => alone).map(({ line }) => line))
  const passed = new Set<Diagnostic>()
  const wrong = remarks.flatMap((remark): Diagnostic[] => {
    const [, names = '', reason = ''] = FORM.exec(remark.text) ?? []
    const rules = names.split(/[\s,，、]+/).filter(Boolean)
    const line = remark.alone ? nextLine(remark.line, own, lineCount) : remark.line
    const here = found.filter((item) => item.line === line && rules.includes(item.rule))
    for (const item of here) if (item.severity !== 'error' && !isKept(item.rule)) passed.add(item)
    const told = (rule: string, values: Diagnostic['values'], text?: string): Diagnostic => ({ rule, severity: 'warning', file, path: [], line: remark.line, column: remark.column, endLine: remark.line, endColumn: remark.column + 1 + remark.text.trimEnd().length, values, ...(text && { text }) })
    if (rules.length === 0) return [told('unused-ignore', {}, 'unused-ignore-nothing')]
    const unused = rules.filter((rule) => !here.some((item) => item.rule === rule))
    const kept = rules.filter((rule) => isKept(rule) && here.some((item) => item.rule === rule))
    const fixed = rules.filter((rule) => !kept.includes(rule) && here.some((item) => item.rule === rule && item.severity === 'error'))
    return [
      ...(reason.trim() === '' ? [told('ignore-without-reason', { name: rules })] : []),
      ...unused.map((name) => told('unused-ignore', { name })), ...fixed.map((name) => told('unused-ignore', { name }, 'unused-ignore-error')),
      ...kept.map((name): Diagnostic => ({ ...told('policy-silenced-rule', { name }, 'policy-silenced-rule.remark'), severity: 'error' })),
    ]
  })
  return [...found.filter((item) => !passed.has(item)), ...wrong]
}

// Several remarks may stand above one another.
function nextLine(line: number, own: ReadonlySet<number>, lineCount: number): number {
  let next = line + 1
  while (own.has(next) && next <= lineCount) next += 1
  return next
}
