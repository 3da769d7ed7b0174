// Chinese input in the line editor of Node 20.
import { Interface } from 'node:readline'

/**
 * Lets node:readline insert a chunk of several characters, as an input method or a paste sends it, at the cursor and in its order. Before Node 22 it puts all but the
 * last character to the end of the line (nodejs/node#59857): while it takes a chunk apart it switches completion off, and then treats the end of the line as the cursor.
 * The repair keeps that switch on; our prompts complete nothing. Does nothing on newer versions.
 */
export function repairLineInput(version: string = process.versions.node): void {
  if (Number(version.split('.')[0]) >= 22) return
  Object.defineProperty(Interface.prototype, 'isCompletionEnabled', { configurable: true, get: () => true, set: () => undefined })
}
