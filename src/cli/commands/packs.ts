import { Flags } from '@oclif/core'
import { readPack, shippedPacks } from '../../files/content.ts'
import { inLanguage } from '../../knowledge/sentence.ts'
import type { Pack } from '../../model/file-types.ts'
import { BaseCommand } from '../base-command.ts'
import { loadKnowledge } from '../load/load-knowledge.ts'
import { loadPacks, loadProfile, packNames } from '../load/load-packs.ts'

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
  static override description = 'Lists the packs that ship with crmplan, with --dir also those of an engagement, and what each holds.'
  static override examples = ['<%= config.bin %> packs --lang zh-TW', '<%= config.bin %> packs --dir acme']
  static override flags = { dir: Flags.string({ description: 'Engagement folder whose packs are listed too.' }) }

  async run(): Promise<PackSummary[]> {
    const { flags } = await this.parse(Packs)
    const folder = flags.dir ?? '.'
    const profile = flags.dir === undefined ? undefined : await loadProfile(folder, flags.lang)
    // Reading them all is what checks those of the engagement's own.
    await loadPacks(profile, folder, flags.lang)
    const language = this.languageOf(flags.lang, profile?.settings?.language)
    const say = this.speak(language)
    return [...new Set([...shippedPacks(), ...packNames(profile)])].map((name) => {
      const head = readPack(name, folder).map(({ value }) => value as { kind: string }).find((value): value is Pack => value.kind === 'Pack')
      const { conditions, questions, methods, activities, gates, risks } = loadKnowledge([name], folder)
      const summary = { id: head?.id ?? name, version: head?.version ?? '', conditions: conditions.size, questions: questions.size, methods: methods.size, activities: activities.size, gates: gates.size, risks: risks.size }
      this.log(`${summary.id} ${summary.version}  ${head ? inLanguage(head.title, language) : ''}`)
      this.log(`  ${say('cli.pack', { ...summary })}`)
      if (head?.description) this.log(`  ${inLanguage(head.description, language)}`)
      return summary
    })
  }
}
