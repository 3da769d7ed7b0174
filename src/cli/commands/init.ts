import { existsSync } from 'node:fs'
import { join, relative } from 'node:path'
import { Flags } from '@oclif/core'
import type { Language, Profile } from '../../model/file-types.ts'
import { UserError } from '../../model/user-error.ts'
import { shellWord } from '../../model/printing/shell-word.ts'
import { calendarCountries, exampleFolder, exampleNames, readCalendar } from '../../files/content.ts'
import { FILES } from '../../files/engagement-folder.ts'
import { copyInputs, inputsOf } from '../../files/writing/copy-inputs.ts'
import { requireInside } from '../../files/inside-folder.ts'
import { removeProfileDraft } from '../../files/profile-draft.ts'
import { toYaml } from '../../files/yaml/write-yaml.ts'
import type { FormSetting } from '../../interview/profile-form/profile-fields.ts'
import { BaseCommand } from '../base-command.ts'
import { withInitLock } from '../hold-init.ts'
import { FILE_LANGUAGE } from '../language.ts'
import { loadKnowledge } from '../load/load-knowledge.ts'
import { pathArg } from '../path-arg.ts'
import { CORE_PACK } from '../load/pack-ids.ts'
import { askProfile } from '../prompts/ask-profile.ts'
import { isPlain } from '../prompts/is-plain.ts'
import { plainForm } from '../prompts/plain-form.ts'
import { screenForm } from '../prompts/screen-form.ts'
import { requireTerminal } from '../require-terminal.ts'
import { requireValid } from '../load/require-valid.ts'
import { writeDerived } from '../save/write-derived.ts'

export default class Init extends BaseCommand {
  static override summary = 'Begin an engagement: profile and folder.'
  static override description = 'Asks for the profile in about ten minutes, back and forth as you like; what is answered is kept at once, and the same command goes on where it was left. Or takes it from a file or an example. Lays out the folder. Never overwrites a profile or an interview.'
  static override examples = ['<%= config.bin %> init acme', '<%= config.bin %> init acme --from profile.yaml', '<%= config.bin %> init tour --example lakeside-instruments']
  static override args = { dir: pathArg({ required: true, description: 'New engagement folder.' }) }
  static override flags = {
    from: Flags.string({ description: 'Take the profile from this file.', exclusive: ['example'] }),
    example: Flags.string({ description: 'Copy profile and interviews of an example, such as lakeside-instruments (in Chinese) or fennwick-fastenings (in English).' }),
    plain: Flags.boolean({ description: 'Numbered lines without redraws, for screen readers and dumb terminals; also by ACCESSIBLE=1.' }),
  }

  protected override onLeaving = 'cli.leftUnsaved'

  async run(): Promise<{ folder: string; files: string[] }> {
    const { args, flags } = await this.parse(Init)
    const language = this.languageOf(flags.lang)
    const say = this.speak(language)
    if (existsSync(join(args.dir, FILES.profile))) throw new UserError('profileExists', { folder: args.dir }, 1)
    const files = await this.layOut(args.dir, flags)
    this.log(args.dir)
    this.tell(say('cli.init.done', { folder: args.dir, files, next: flags.example ? `crmplan build ${shellWord(args.dir)}` : `crmplan interview ${shellWord(args.dir)}` }))
    return { folder: args.dir, files }
  }

  private async layOut(folder: string, { from, example, lang, today, plain }: { from?: string; example?: string; lang?: string; today?: string; plain: boolean }): Promise<string[]> {
    if (example !== undefined) return copyInputs(exampleFolder(example), folder)
    if (from !== undefined) {
      const inputs = inputsOf(from).map(({ path, file }) => [relative('.', path), file === FILES.profile ? 'Profile' : 'Interview'] as const)
      await requireValid('.', Object.fromEntries(inputs), lang)
      return copyInputs(from, folder)
    }
    requireTerminal(['--from', `--example ${exampleNames()[0] ?? ''}`])
    requireInside(folder, [FILES.profile])
    return withInitLock(folder, async () => {
      const profile = await this.ask(folder, this.languageOf(lang), this.todayOf(today), plain)
      if (existsSync(join(folder, FILES.profile))) throw new UserError('profileExists', { folder }, 1)
      const files = await writeDerived(folder, { [FILES.profile]: toYaml(profile, { schema: `${FILES.schemas}/profile.schema.json` }) }, profile.settings?.language ?? FILE_LANGUAGE)
      removeProfileDraft(folder)
      return files
    })
  }

  private async ask(folder: string, language: Language, today: string, plain: boolean): Promise<Profile> {
    const [say, knowledge] = [this.sayIn(language), loadKnowledge([CORE_PACK], '.')]
    const asker = isPlain(plain, process.env) ? plainForm(say) : screenForm(say)
    const setting: FormSetting = {
      language, today, countries: calendarCountries(), regionsOf: (country) => Object.keys(readCalendar(country)?.regions ?? {}),
      goals: [...knowledge.goals.keys()], roles: [...knowledge.roles.keys()],
    }
    try {
      return await askProfile({ folder, setting, knowledge, language, say, asker, regionName: (country, region) => readCalendar(country)?.regions?.[region]?.title ?? region, onSaved: () => { this.onLeaving = 'profileForm.left' } })
    } finally {
      asker.close()
    }
  }
}
