// Another thread of a check of many files (check-groups.ts), started by bin/run.js.
import { LEFT, type SharedCheck, checkBatches } from './check-groups.ts'

/** Checks batches of groups for the thread that has started this one. */
export async function runCheckThread(): Promise<void> {
  const { parentPort, workerData } = await import('node:worker_threads')
  const shared = workerData as SharedCheck
  await checkBatches(shared, (batch) => parentPort?.postMessage(batch), shared.terms, LEFT)
}
