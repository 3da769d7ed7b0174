// Puts one agreed level into the text of a reconciliation, or takes it out, keeping comments and the order of everything else.
import { type YAMLMap, type YAMLSeq, isMap, isSeq, parseDocument } from 'yaml'
import type { AgreedLevel } from '../model/file-types.ts'
import { quoteDates, toYaml } from './yaml/write-yaml.ts'

/** The text with the agreement in the place of an earlier one on the same question, or at the end; a new text if there was none. */
export function withAgreement(text: string | undefined, agreement: AgreedLevel): string {
  const fresh = () => toYaml({ kind: 'Reconciliation', schemaVersion: 1, agreed: [agreement] }, { schema: '.crmplan/schemas/reconciliation.schema.json' })
  if (text === undefined) return fresh()
  const doc = parseDocument(text)
  const agreed = doc.get('agreed')
  if (!isSeq(agreed)) return fresh()
  const node = doc.createNode(agreement) as YAMLMap
  quoteDates(node)
  agreed.flow = false
  const index = placeOf(agreed, agreement.question)
  if (index < 0) agreed.items.push(node)
  else agreed.items[index] = node
  return doc.toString({ lineWidth: 0 })
}

/** The text without the agreement on a question; undefined if there is none. */
export function withoutAgreement(text: string, question: string): string | undefined {
  const doc = parseDocument(text)
  const agreed = doc.get('agreed')
  const index = isSeq(agreed) ? placeOf(agreed, question) : -1
  if (index < 0) return undefined
  doc.deleteIn(['agreed', index])
  return doc.toString({ lineWidth: 0 })
}

function placeOf(agreed: YAMLSeq, question: string): number {
  return agreed.items.findIndex((item) => isMap(item) && item.get('question') === question)
}
