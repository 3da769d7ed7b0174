// Asks once why tasks were struck out of the plan; without an answer the plan says that nobody has said.
import { input } from '@inquirer/prompts'
import type { Say } from '../../knowledge/sentence.ts'
import type { PlanChange } from '../../planning/merge/plan-change.ts'

/** The reasons by task; those passed over are missing. */
export async function askReasons(struck: readonly PlanChange[], say: Say): Promise<ReadonlyMap<string, string>> {
  const reasons = new Map<string, string>()
  for (const { id, title } of struck) {
    const reason = (await input({ message: say('cli.merge.ask', { task: title ?? id }) })).trim()
    if (reason !== '') reasons.set(id, reason)
  }
  return reasons
}
