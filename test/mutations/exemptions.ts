// What is told otherwise than by one message at the place, and why that is right.
import { type CheckedMutation, isOfSchema } from './check-mutations.ts'
import type { Mutation } from './place.ts'

interface Exemption {
  readonly why: string
  readonly holds: (file: string, mutation: Mutation, checked: CheckedMutation) => boolean
}

const COMPUTED = /(?:assessment|schedule|evaluation)\.yaml$/

const EXEMPTIONS: readonly Exemption[] = [
  { why: 'the schema lets the value stand', holds: (_file, { way }, { verdict }) => verdict === 'legal' && way.startsWith('other type') },
  { why: 'nothing names what was renamed, so that it is as good as before', holds: (_file, { renamed }, { verdict }) => verdict === 'legal' && renamed !== undefined },
  { why: 'of what crmplan computes itself only the shape is judged here; `validate --policy` computes it anew', holds: (file, { way, path }, { verdict }) => verdict === 'legal' && ['item given twice', 'days out of order'].includes(way) && (COMPUTED.test(file) || path.includes('approved')) },
  {
    why: 'the schema lets the value stand, and the cases and examples of the pack that come out otherwise with it say so',
    holds: (_file, { way, text }, { told }) => way.startsWith('other type') && isOfSchema(text) && told.length > 0 && told.every(({ rule }) => ['pack-case', 'rule-example'].includes(rule)),
  },
  {
    why: 'what was told of a thing before is told under the id that it has now',
    holds: (_file, { way, rules }, { verdict, told }) => verdict === 'second message' && way === 'id of another' && told.some(({ rule }) => rules.includes(rule)) && new Set(told.map(({ values }) => values['name'])).size === 1,
  },
  {
    why: 'the file can be read all the same and what was approved has been changed, which is told beside what is wrong with the change: a remark or a setting may pass over that, and would hide this with it',
    holds: (file, { rules, line, renamed }, { verdict, told }) => {
      const isWanted = (item: CheckedMutation['told'][number]) => rules.includes(item.rule) && (renamed !== undefined || item.line === line)
      return file.endsWith('progress.yaml') && ['second message', 'elsewhere', 'other rule'].includes(verdict) && told.some(isWanted) && told.every((item) => isWanted(item) || item.rule === 'changed-after-approval')
    },
  },
]

/** Why a mutation may be told as it is, though it is not told by one message at its place; undefined if it may not. */
export function exemptionOf(file: string, mutation: Mutation, checked: CheckedMutation): string | undefined {
  return EXEMPTIONS.find(({ holds }) => holds(file, mutation, checked))?.why
}
