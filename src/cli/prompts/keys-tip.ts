// The line under a prompt that says which keys there are.
import type { Say } from '../../knowledge/sentence.ts'

/** Theme of a prompt whose keys are told by the sentence `cli.keys.<prompt>`. */
export function keysTip(prompt: 'choose' | 'select' | 'levels', say: Say): { style: { keysHelpTip: () => string } } {
  return { style: { keysHelpTip: () => say(`cli.keys.${prompt}`) } }
}
