// A process that breaks one part of the files and tells what became of it: see run.ts.
import { type Chosen, runMutations } from './run-mutations.ts'
import type { Counts } from './table.ts'

/** What the process is sent. */
export interface PartTask {
  readonly folders: readonly string[]
  readonly chosen: Chosen
}

/** What it sends: a mutation told otherwise, or, after a folder, what became of all so far. */
export type PartMessage = { readonly wrong: string } | { readonly folder: string; readonly counts: Counts }

const send = (message: PartMessage) => process.send?.(message)
process.once('message', ({ folders, chosen }: PartTask) => {
  void runMutations(folders, { ...chosen, onWrong: (wrong) => send({ wrong }), onFolder: (folder, counts) => send({ folder, counts }) }).finally(() => process.disconnect())
})
