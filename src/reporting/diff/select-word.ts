// Names of the files as choices of a sentence.

/** A name as one word without marks, since a sentence can only choose by those: phases.gate.criteria → phasesGateCriteria. */
export function selectWord(name: string): string {
  return name.replace(/[^\p{L}\p{N}]+(.)/gu, (_, letter: string) => letter.toUpperCase())
}
