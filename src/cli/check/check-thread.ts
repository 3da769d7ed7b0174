// Another thread of a check of many files (check-groups.ts), started by bin/run.js.
import { LEFT, type SharedCheck, checkBatches } from './check-groups.ts'

/** Waits until the thread that has started this one says what to check, and checks batches of groups for it. `mayCompileLess`: the compiled code of the program was remembered, so that how V8 is set no longer matters for remembering it. */
export async function runCheckThread(mayCompileLess: boolean): Promise<void> {
  const { parentPort } = await import('node:worker_threads')
  const shared = await new Promise<SharedCheck>((resolve) => parentPort?.once('message', resolve))
  const isLast = Atomics.sub(shared.starting, 0, 1) === 1
  if (mayCompileLess && isLast) await compileLess()
  await checkBatches(shared, (batch) => parentPort?.postMessage(batch), shared.terms, LEFT)
}

// By default V8 spends a quarter of the time that a thousand files take on compiling what is soon over, and its threads that clear up take turns with
// ours on few processors. This holds for all threads and changes how quickly things are done, never what. Not before all have started: what Node itself
// has compiled beforehand is only good for the settings it was compiled with.
async function compileLess(): Promise<void> {
  const { setFlagsFromString } = await import('node:v8')
  for (const flag of ['--max-inlined-bytecode-size-cumulative=200', '--interrupt-budget=100000', '--no-parallel-scavenge']) setFlagsFromString(flag)
}
