// Words of plain YAML that are no text, by the core schema of YAML 1.2.

/** What each of them stands for. */
export const CONSTANTS: ReadonlyMap<string, boolean | null> = new Map<string, boolean | null>([
  ['null', null], ['Null', null], ['NULL', null], ['~', null], ['true', true], ['True', true], ['TRUE', true], ['false', false], ['False', false], ['FALSE', false],
])
