// The second thread of a simulation: takes its share of the chunks.
import { workerData } from 'node:worker_threads'
import { runChunks, type SharedRun } from './simulate-on-threads.ts'

runChunks(workerData as SharedRun)
