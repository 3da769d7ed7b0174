import { Args, Flags } from '@oclif/core'
import type { Method } from '../../model/file-types.ts'
import { UserError } from '../../model/user-error.ts'
import { usesOf } from '../../planning/select-activities.ts'
import { BaseCommand } from '../base-command.ts'
import { loadPacks, loadProfile } from '../load/load-packs.ts'
import { methodPage, methodTable } from '../print/method-page.ts'

export default class Methods extends BaseCommand {
  static override summary = 'Show or compare the implementation methods.'
  static override description = 'Without an id: whom each method suits, and how its phases cover the generic steps. With an id: its phases, activities and gates.'
  static override examples = ['<%= config.bin %> methods', '<%= config.bin %> methods five-phase --lang zh-CN', '<%= config.bin %> methods --dir acme']
  static override args = { id: Args.string({ description: 'Method id.' }) }
  static override flags = { dir: Flags.string({ description: 'Engagement folder whose packs count too.' }) }

  async run(): Promise<Method | Method[]> {
    const { args, flags } = await this.parse(Methods)
    const profile = flags.dir === undefined ? undefined : await loadProfile(flags.dir, flags.lang)
    const language = this.languageOf(flags.lang, profile?.settings?.language)
    const say = this.speak(language)
    const knowledge = await loadPacks(profile, flags.dir ?? '.', flags.lang)
    if (args.id === undefined) {
      this.log(methodTable(knowledge, language, say))
      return [...knowledge.methods.values()]
    }
    const method = knowledge.methods.get(args.id)
    if (!method) throw new UserError('unknownMethod', { id: args.id, ids: [...knowledge.methods.keys()] }, 2)
    this.log(methodPage(method, (phase) => usesOf(phase), knowledge, language, say))
    return method
  }
}
