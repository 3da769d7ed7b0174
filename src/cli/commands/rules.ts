import { Args } from '@oclif/core'
import { readRuleCatalogues } from '../../files/content.ts'
import type { DescribedRule, RuleCatalogue } from '../../model/file-types.ts'
import { UserError } from '../../model/user-error.ts'
import { ruleSection, rulesTable } from '../../reporting/rules-page.ts'
import { hintOf } from '../../validation/hint.ts'
import { BaseCommand } from '../base-command.ts'

export default class Rules extends BaseCommand {
  static override summary = 'List the rules of validate, or explain one.'
  static override description = 'Without an id: all rules with their families and severities. With an id, as it stands in brackets behind every finding: why it matters, what to do, and a wrong and a right example.'
  static override examples = ['<%= config.bin %> rules', '<%= config.bin %> rules evidence-missing --lang zh-CN']
  static override args = { id: Args.string({ description: 'Rule id.' }) }

  async run(): Promise<RuleCatalogue[] | DescribedRule> {
    const { args, flags } = await this.parse(Rules)
    const language = this.languageOf(flags.lang)
    const say = this.speak(language)
    const catalogues = readRuleCatalogues()
    if (args.id === undefined) {
      this.log(rulesTable(catalogues, language, say))
      return catalogues
    }
    const rules = catalogues.flatMap((catalogue) => catalogue.rules)
    const rule = rules.find(({ id }) => id === args.id)
    if (!rule) throw new UserError('unknownRule', { id: args.id, ...hintOf(args.id, rules.map(({ id }) => id)) }, 2)
    this.log(ruleSection(rule, language, say))
    return rule
  }
}
