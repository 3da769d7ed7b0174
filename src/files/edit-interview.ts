// Puts an interview into the text of its file, keeping comments and the order of everything that stays the same.
import { isDeepStrictEqual } from 'node:util'
import { type Document, type Node, isMap, isSeq, parseDocument } from 'yaml'
import type { Interview } from '../model/file-types.ts'
import { quoteDates, toYaml } from './yaml/write-yaml.ts'

/** What changes while somebody is interviewed, besides the answers. */
const KEYS = ['at', 'pace', 'parked', 'review', 'drafts', 'setAside'] as const

/** The text of an interview that has no file yet. */
export function newInterview(interview: Interview): string {
  return toYaml(interview, { schema: '../.crmplan/schemas/interview.schema.json' })
}

/** The text with the answers, the parked questions and the rest as they are in the interview; a new text if there was none. What is equal is not touched. */
export function withInterview(text: string | undefined, interview: Interview): string {
  if (text === undefined) return newInterview(interview)
  const doc = parseDocument(text)
  const was = doc.toJS() as Partial<Interview>
  if (!isDeepStrictEqual(was.answers, interview.answers)) writeAnswers(doc, interview)
  for (const key of KEYS) {
    if (isDeepStrictEqual(was[key], interview[key])) continue
    if (interview[key] === undefined) doc.delete(key)
    else doc.set(key, nodeOf(doc, interview[key]))
  }
  return doc.toString({ lineWidth: 0 })
}

// Each answer keeps its node, with its comments, as long as it says the same.
function writeAnswers(doc: Document, { answers }: Interview): void {
  const seq = doc.get('answers')
  if (!isSeq(seq)) {
    doc.set('answers', nodeOf(doc, answers))
    return
  }
  seq.flow = false
  seq.items = answers.map((answer) => {
    const item = seq.items.find((node) => isMap(node) && node.get('question') === answer.question)
    return isMap(item) && isDeepStrictEqual(item.toJS(doc), answer) ? item : nodeOf(doc, answer)
  })
}

function nodeOf(doc: Document, value: unknown): Node {
  const node = doc.createNode(value)
  quoteDates(node)
  return node
}
