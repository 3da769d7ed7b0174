import { readPack, shippedPacks } from '../../files/content.ts'
import { inLanguage } from '../../knowledge/sentence.ts'
import type { Pack } from '../../model/file-types.ts'
import { BaseCommand } from '../base-command.ts'
import { loadKnowledge } from '../load-knowledge.ts'

/** How much a pack knows. */
interface PackSummary {
  readonly id: string
  readonly version: string
  readonly conditions: number
  readonly questions: number
  readonly methods: number
  readonly activities: number
  readonly gates: number
  readonly risks: number
}

export default class Packs extends BaseCommand {
  static override summary = 'Show what knowledge there is.'
  static override description = 'Lists the packs that ship with crmplan and what each holds.'
  static override examples = ['<%= config.bin %> packs --lang zh-TW']

  async run(): Promise<PackSummary[]> {
    const { flags } = await this.parse(Packs)
    const language = this.languageOf(flags.lang)
    const say = this.sayIn(language)
    return shippedPacks().map((id) => {
      const head = readPack(id, '.').map(({ value }) => value as { kind: string }).find((value): value is Pack => value.kind === 'Pack')
      const { conditions, questions, methods, activities, gates, risks } = loadKnowledge([id], '.')
      const summary = { id, version: head?.version ?? '', conditions: conditions.size, questions: questions.size, methods: methods.size, activities: activities.size, gates: gates.size, risks: risks.size }
      this.log(`${id} ${summary.version}  ${head ? inLanguage(head.title, language) : ''}`)
      this.log(`  ${say('cli.pack', { ...summary })}`)
      if (head?.description) this.log(`  ${inLanguage(head.description, language)}`)
      return summary
    })
  }
}
