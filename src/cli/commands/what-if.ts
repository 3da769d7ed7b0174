import { Flags } from '@oclif/core'
import { UserError } from '../../model/user-error.ts'
import { inLanguage } from '../../knowledge/sentence.ts'
import { BaseCommand } from '../base-command.ts'
import { loadPacks } from '../load/load-packs.ts'
import { pathArg } from '../path-arg.ts'
import { crashTable } from '../print/crash-table.ts'
import { leverageTable } from '../print/leverage-table.ts'
import { whatIfTable } from '../print/what-if-table.ts'
import { failForNames, readScenarios, scenarioOfFlags } from '../what-if/read-scenarios.ts'
import { runCrash } from '../what-if/run-crash.ts'
import { runLeverage } from '../what-if/run-leverage.ts'
import { type Comparison, runScenarios } from '../what-if/run-scenarios.ts'
import { loadGround, namesIn } from '../what-if/situation.ts'

const SCENARIO_FLAGS = ['scenarios', 'add-person', 'drop', 'start', 'method', 'answer', 'effort', 'availability']

export default class WhatIf extends BaseCommand {
  static override summary = 'What would change if …: finish, cost and causes side by side.'
  static override description = 'Makes changes in memory and compares: people, tasks, start and estimates change the plan as it is; another method or other answers make assessment and plan anew. No file is touched. --crash tells the cheapest days to save, --leverage the answers that would help most. Several scenarios at once stand in a file (--scenarios).'
  static override examples = [
    '<%= config.bin %> what-if examples/lakeside-instruments --add-person consultant:50', '<%= config.bin %> what-if . --drop prototype --start 2027-03-01',
    '<%= config.bin %> what-if . --answer team.time-commitment=4', '<%= config.bin %> what-if . --scenarios options.yaml --json',
    '<%= config.bin %> what-if . --crash --to roll-out', '<%= config.bin %> what-if . --leverage',
  ]
  static override args = { path: pathArg({ default: '.', description: 'Engagement folder or plan file.' }) }
  static override flags = {
    scenarios: Flags.string({ description: 'YAML file with named scenarios (kind Scenarios).' }),
    'add-person': Flags.string({ multiple: true, multipleNonGreedy: true, helpValue: 'ROLE[:PERCENT[:COST]]', description: 'Somebody more who shares the work of a role.' }),
    drop: Flags.string({ multiple: true, multipleNonGreedy: true, helpValue: 'TASK', description: 'Leave out a task or an activity.' }),
    start: Flags.string({ helpValue: 'DATE', description: 'Another first day.' }),
    method: Flags.string({ helpValue: 'ID', description: 'Another method.' }),
    answer: Flags.string({ multiple: true, multipleNonGreedy: true, helpValue: 'QUESTION=LEVEL', description: 'As if everybody asked had given this level.' }),
    effort: Flags.string({ multiple: true, multipleNonGreedy: true, helpValue: 'TASK=DAYS', description: 'Another likely effort (or duration).' }),
    crash: Flags.boolean({ description: 'The cheapest days to save, one after another.', exclusive: SCENARIO_FLAGS }),
    leverage: Flags.boolean({ description: 'Which answers, one level better, would move going live and the score most.', exclusive: [...SCENARIO_FLAGS, 'crash'] }),
    to: Flags.string({ helpValue: 'TASK', description: 'With --crash: save days up to the finish of this task, not of the project.', dependsOn: ['crash'] }),
    availability: Flags.string({ multiple: true, multipleNonGreedy: true, helpValue: 'ID=PERCENT', description: 'Another availability of a team member.' }),
  }

  async run(): Promise<unknown> {
    const { args, flags } = await this.parse(WhatIf)
    const ground = await loadGround(args.path, flags.lang, this.todayOf(flags.today), (plan) => this.languageOf(flags.lang, plan.language))
    const say = this.speak(ground.language)
    const names = namesIn(ground)
    if (flags.crash) {
      const { crash: rule } = ground.engagement?.knowledge ?? await loadPacks(undefined, '.', flags.lang)
      const result = runCrash(ground.plan, flags.to, { planFile: ground.planFile, rule, say })
      this.log(crashTable(result, { language: ground.language, say, names, currency: ground.plan.currency, assumption: rule ? inLanguage(rule.text, ground.language) : '' }))
      return result
    }
    if (flags.leverage) {
      const result = runLeverage(ground, say)
      const questions = ground.engagement?.knowledge.questions ?? new Map()
      this.log(leverageTable(result, { language: ground.language, say, names: new Map([...questions].map(([id, { title }]) => [id, inLanguage(title, ground.language)])) }))
      return result
    }
    const own = scenarioOfFlags(flags)
    const scenarios = [...(flags.scenarios === undefined ? [] : await readScenarios(flags.scenarios, flags.lang)), ...(own ? [own] : [])]
    if (scenarios.length === 0) throw new UserError('nothingToCompare', {}, 2)
    const comparison = runScenarios(ground, scenarios, say)
    if ('problems' in comparison) return failForNames(comparison.problems, flags.scenarios, say)
    this.log(whatIfTable(comparison, { language: ground.language, say, names }))
    return figuresOnly(comparison)
  }
}

// Plans and schedules stay out: whoever wants them writes them with the commands made for that.
function figuresOnly({ today, generated, results }: Comparison): unknown {
  return JSON.parse(JSON.stringify({ today, generated, scenarios: results }, (key, value: unknown) => (key === 'situation' ? undefined : value)))
}
