// `{{#region "verdict" facts}} … {{/region}}` in a template: words that people may rewrite, and that stay theirs then.
import { firstMark, lastMark } from '../../model/marked-text.ts'
import { inComment } from '../../model/report-record.ts'
import { type Facts, flatFacts } from './facts.ts'

const NAME = /^[\w.-]+$/

/** The block of a region in a text that is not merged with its file yet: its first mark carries the facts. `names` joined by dots are its id. */
export function regionBlock(names: readonly string[], facts: Facts, content: string): string {
  const id = names.map((name) => (NAME.test(name) ? name : encodeURIComponent(name).replaceAll(/[^\w.-]/g, '_'))).join('.')
  return `\n${firstMark(id, inComment(JSON.stringify(flatFacts(facts))))}\n\n${content.trim()}\n\n${lastMark(id)}\n`
}

/** The helper as Handlebars calls it: one or more names, the facts if there are any, and the block. */
export function regionHelper(this: unknown, ...args: unknown[]): string {
  const { fn } = args.at(-1) as { readonly fn: (context: unknown) => string }
  const [names, facts] = [args.filter((arg) => typeof arg === 'string'), args.slice(0, -1).find((arg) => typeof arg === 'object' && arg !== null) as Facts | undefined]
  return regionBlock(names, facts ?? {}, fn(this))
}
