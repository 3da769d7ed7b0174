import { Args, Flags } from '@oclif/core'
import { readRuleCatalogues } from '../../files/content.ts'
import type { ListedCatalogue, ListedRule } from '../../model/listed-rules.ts'
import { UserError } from '../../model/user-error.ts'
import { ruleSection, rulesTable } from '../../reporting/rules-page.ts'
import { hintOf } from '../../validation/hint.ts'
import { BaseCommand } from '../base-command.ts'
import { enclosingEngagement, loadProfile, packNames, requireValidPacks } from '../load/load-packs.ts'

export default class Rules extends BaseCommand {
  static override summary = 'List the rules of validate, or explain one.'
  static override description = 'Without an id: all rules with their families and severities, those of the packs of an engagement too. With an id, as it stands in brackets behind every finding: why it matters, what to do, and a wrong and a right example.'
  static override examples = ['<%= config.bin %> rules', '<%= config.bin %> rules evidence-missing --lang zh-CN', '<%= config.bin %> rules --dir acme']
  static override args = { id: Args.string({ description: 'Rule id.' }) }

  static override flags = { dir: Flags.string({ description: 'Engagement folder whose packs count too; the current folder if it is one.' }) }

  async run(): Promise<ListedCatalogue[] | ListedRule> {
    const { args, flags } = await this.parse(Rules)
    const language = this.languageOf(flags.lang)
    const say = this.speak(language)
    const folder = flags.dir ?? enclosingEngagement('.')
    // Whoever asks for a rule because his files are wrong is not held up by them.
    const { catalogues, failure } = await cataloguesOf(folder, flags.lang).catch((error: unknown) => ({ catalogues: readRuleCatalogues(), failure: error }))
    if (failure !== undefined && flags.dir !== undefined) throw failure
    if (args.id === undefined) {
      this.log(rulesTable(catalogues, language, say))
      return catalogues
    }
    const rules = catalogues.flatMap((catalogue) => catalogue.rules)
    const rule = rules.find(({ id }) => id === args.id)
    if (!rule && failure !== undefined) throw failure
    if (!rule) throw new UserError('unknownRule', { id: args.id, ...hintOf(args.id, rules.map(({ id }) => id)) }, 2)
    this.log(ruleSection(rule, language, say))
    return rule
  }
}

async function cataloguesOf(folder: string | undefined, languageFlag: string | undefined): Promise<{ catalogues: ListedCatalogue[]; failure?: undefined }> {
  if (folder === undefined) return { catalogues: readRuleCatalogues() }
  const profile = await loadProfile(folder, languageFlag)
  await requireValidPacks(profile, folder, languageFlag)
  return { catalogues: readRuleCatalogues(packNames(profile), folder) }
}
