// Where scenarios come from: a file, or the flags of the command line as one scenario.
import { basename, dirname } from 'node:path'
import type { Scenario, Scenarios } from '../../model/file-types.ts'
import { UserError } from '../../model/user-error.ts'
import { readFileText } from '../../files/read-file.ts'
import { readYaml } from '../../files/yaml/read-yaml.ts'
import type { Say } from '../../knowledge/sentence.ts'
import { hintOf } from '../../validation/hint.ts'
import { typedDay } from '../day.ts'
import { isFolder } from '../load/load-plan.ts'
import { ProblemsFound } from '../load/problems-found.ts'
import { requireValid } from '../load/require-valid.ts'
import type { ScenarioProblem } from './run-scenarios.ts'

/** The scenarios of a file, checked; `fileMissing`, `notYamlName`, `wrongKind`, ProblemsFound. */
export async function readScenarios(file: string, languageFlag: string | undefined): Promise<readonly Scenario[]> {
  if (isFolder(file) || !/\.ya?ml$/.test(file)) throw new UserError('notYamlName', { file }, 2)
  await requireValid(dirname(file), { [basename(file)]: 'Scenarios' }, languageFlag)
  return (readYaml(file) as Scenarios).scenarios
}

/** Flags that describe one scenario, each as often as it is given. */
export interface ScenarioFlags {
  readonly 'add-person'?: readonly string[] | undefined
  readonly drop?: readonly string[] | undefined
  readonly start?: string | undefined
  readonly method?: string | undefined
  readonly answer?: readonly string[] | undefined
  readonly effort?: readonly string[] | undefined
  readonly availability?: readonly string[] | undefined
}

/** The flags as a scenario; undefined if none is given, `badChange` for one that cannot be read, `badDate`, `dayBeyond`. */
export function scenarioOfFlags(flags: ScenarioFlags): Scenario | undefined {
  const { 'add-person': people, drop, start, method, answer, effort, availability } = flags
  if (start !== undefined) typedDay(start)
  const scenario: Scenario = {
    id: 'changes',
    ...(people && { addPeople: people.map(personOf) }), ...(drop && { drop: [...drop] }), ...(start === undefined ? {} : { startDate: start }), ...(method === undefined ? {} : { method }),
    ...(answer && { answers: numbersOf('answer', answer, (level) => Number.isInteger(level) && level >= 1 && level <= 5) }),
    ...(effort && { effort: numbersOf('effort', effort, (days) => days >= 0) }), ...(availability && { availability: numbersOf('availability', availability, isShare) }),
  }
  return Object.keys(scenario).length > 1 ? scenario : undefined
}

function isShare(percent: number): boolean {
  return percent > 0 && percent <= 10_000
}

function personOf(value: string): NonNullable<Scenario['addPeople']>[number] {
  const [role = '', percent = '', cost = '', ...rest] = value.split(':')
  const share = percent === '' ? undefined : Number(percent)
  const rate = cost === '' ? undefined : Number(cost)
  if (role === '' || rest.length > 0 || (share !== undefined && !isShare(share)) || (rate !== undefined && !(rate >= 0 && Number.isFinite(rate)))) throw new UserError('badChange', { flag: 'add-person', form: 'person', value }, 2)
  return { role, ...(share === undefined ? {} : { percent: share }), ...(rate === undefined ? {} : { costPerDay: rate }) }
}

function numbersOf(flag: string, values: readonly string[], isFine: (number: number) => boolean): Record<string, number> {
  return Object.fromEntries(values.map((value) => {
    const at = value.lastIndexOf('=')
    const [name, text] = [value.slice(0, Math.max(0, at)), value.slice(at + 1)]
    if (name === '' || text.trim() === '' || !Number.isFinite(Number(text)) || !isFine(Number(text))) throw new UserError('badChange', { flag, form: flag, value }, 2)
    return [name, Number(text)]
  }))
}

/** Fails with all names that lead nowhere: at their places in the file, or in one sentence for flags. */
export async function failForNames(problems: readonly ScenarioProblem[], file: string | undefined, say: Say): Promise<never> {
  const valuesOf = ({ what, name, known }: ScenarioProblem) => ({ what, name, ...hintOf(name, known) })
  if (file === undefined) {
    const lines = problems.map((problem) => say('diagnostics.unknown-reference', { ...valuesOf(problem), what: say(`diagnostics.thing.${problem.what}`) }))
    throw new UserError('badScenario', { problems: lines.join('\n') }, 2)
  }
  const { readSource } = await import('../../files/yaml/source-file.ts')
  const { formatText } = await import('../../validation/formats/text.ts')
  const source = readSource(file, readFileText(file))
  const found = problems.map((problem) => {
    const path = ['scenarios', problem.scenario, ...problem.path]
    return { rule: 'unknown-reference', severity: 'error' as const, file, path, values: valuesOf(problem), ...source.locate(path) }
  })
  throw new ProblemsFound(found, formatText(found, 1, say, (_, line) => source.lineText(line)))
}
