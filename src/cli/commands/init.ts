import { existsSync } from 'node:fs'
import { join, relative } from 'node:path'
import { Flags } from '@oclif/core'
import { UserError } from '../../model/user-error.ts'
import { exampleFolder, exampleNames } from '../../files/content.ts'
import { FILES } from '../../files/engagement-folder.ts'
import { copyInputs, inputsOf } from '../../files/copy-inputs.ts'
import { toYaml } from '../../files/write-yaml.ts'
import { BaseCommand } from '../base-command.ts'
import { loadKnowledge } from '../load-knowledge.ts'
import { pathArg } from '../path-arg.ts'
import { askProfile } from '../prompts/ask-profile.ts'
import { requireTerminal } from '../require-terminal.ts'
import { requireValid } from '../require-valid.ts'
import { writeDerived } from '../write-derived.ts'

export default class Init extends BaseCommand {
  static override summary = 'Begin an engagement: profile and folder.'
  static override description = 'Asks for the profile, or takes it from a file or an example, and lays out the folder. Never overwrites a profile or an interview.'
  static override examples = ['<%= config.bin %> init acme', '<%= config.bin %> init acme --from profile.yaml', '<%= config.bin %> init tour --example lakeside-instruments']
  static override args = { dir: pathArg({ required: true, description: 'New engagement folder.' }) }
  static override flags = {
    from: Flags.string({ description: 'Take the profile from this file.', exclusive: ['example'] }),
    example: Flags.string({ description: `Copy profile and interviews of an example.` }),
  }

  async run(): Promise<{ folder: string; files: string[] }> {
    const { args, flags } = await this.parse(Init)
    const language = this.languageOf(flags.lang)
    const say = this.speak(language)
    if (existsSync(join(args.dir, FILES.profile))) throw new UserError('profileExists', { folder: args.dir }, 1)
    const files = await this.layOut(args.dir, flags)
    this.log(args.dir)
    this.tell(say('cli.init.done', { folder: args.dir, files: files.join(', '), next: flags.example ? `crmplan build ${args.dir}` : `crmplan interview ${args.dir}` }))
    return { folder: args.dir, files }
  }

  private async layOut(folder: string, { from, example, lang, today }: { from?: string; example?: string; lang?: string; today?: string }): Promise<string[]> {
    if (example !== undefined) return copyInputs(exampleFolder(example), folder)
    if (from !== undefined) {
      const inputs = inputsOf(from).map(({ path, file }) => [relative('.', path), file === FILES.profile ? 'Profile' : 'Interview'] as const)
      await requireValid('.', Object.fromEntries(inputs), lang)
      return copyInputs(from, folder)
    }
    requireTerminal(`--from, --example ${exampleNames()[0] ?? ''}`)
    const language = this.languageOf(lang)
    const profile = await askProfile(loadKnowledge(['crm-core'], '.'), language, this.sayIn(language), this.todayOf(today))
    return writeDerived(folder, { [FILES.profile]: toYaml(profile, { schema: `${FILES.schemas}/profile.schema.json` }) })
  }
}
