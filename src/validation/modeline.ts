// The comment by which editors find the schema of a file: `# yaml-language-server: $schema=plan.schema.json`.

/** A modeline, and where the schema is named in it; line and column from 1. */
export interface Modeline {
  readonly schema: string
  readonly line: number
  readonly column: number
}

const MODELINE = /^\ufeff?(?:[ \t\r]*(?:#.*)?\n)*?#[ \t]*yaml-language-server:[ \t]*\$schema=(\S+)/

/** The modeline among the comments that a text begins with; undefined where there is none. */
export function modelineOf(text: string): Modeline | undefined {
  const [head = '', schema = ''] = MODELINE.exec(text) ?? []
  if (schema === '') return undefined
  const before = head.slice(0, -schema.length)
  return { schema, line: before.split('\n').length, column: before.length - before.lastIndexOf('\n') }
}
