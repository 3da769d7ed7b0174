// Puts one answer into the text of an interview file, keeping comments and the order of everything else.
import { type YAMLMap, type YAMLSeq, isMap, isSeq, parseDocument } from 'yaml'
import type { Answer, Interview } from '../model/file-types.ts'
import { toYaml } from './write-yaml.ts'

/** The text of an interview that has no file yet. */
export function newInterview(interview: Interview): string {
  return toYaml(interview, { schema: '../.crmplan/schemas/interview.schema.json' })
}

/** The text with the answer in the place of an earlier one to the same question, or at the end; a new text if there was none. */
export function withAnswer(text: string | undefined, interview: Interview, answer: Answer): string {
  if (text === undefined) return newInterview(interview)
  const doc = parseDocument(text)
  const answers = doc.get('answers')
  if (!isSeq(answers)) {
    doc.set('answers', doc.createNode([answer]))
    return doc.toString({ lineWidth: 0 })
  }
  const node = doc.createNode(answer) as YAMLMap
  const seq = answers as YAMLSeq
  seq.flow = false
  const index = seq.items.findIndex((item) => isMap(item) && item.get('question') === answer.question)
  if (index < 0) seq.items.push(node)
  else seq.items[index] = node
  return doc.toString({ lineWidth: 0 })
}
