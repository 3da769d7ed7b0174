import { Flags } from '@oclif/core'
import { requireEngagement } from '../../files/engagement-folder.ts'
import { UserError } from '../../model/user-error.ts'
import { removeSnapshot, takeSnapshot } from '../../files/undo/snapshot.ts'
import { BaseCommand } from '../base-command.ts'
import { localMinute } from '../day.ts'
import { pathArg } from '../path-arg.ts'
import { plainLine } from '../../model/printing/plain-line.ts'
import { shellWord } from '../../model/printing/shell-word.ts'
import { folderLanguage } from '../load/folder-language.ts'

export default class Snapshot extends BaseCommand {
  static override summary = 'Keep all files of an engagement as they are now.'
  static override description = 'Keeps profile, interviews, plan, schedule, reports and all other YAML and Markdown files of the engagement in .crmplan/undo, on this computer only. crmplan undo --to NAME brings them back. A snapshot stays until it is removed.'
  static override examples = ['<%= config.bin %> snapshot acme --name "before the workshop"', '<%= config.bin %> undo acme --to "before the workshop"', '<%= config.bin %> snapshot acme --remove "before the workshop"']
  static override args = { dir: pathArg({ default: '.', description: 'Engagement folder.' }) }
  static override flags = {
    name: Flags.string({ description: 'Name to find it by; its number does too.' }),
    remove: Flags.string({ helpValue: 'NAME', description: 'Forget the snapshot of this name or number.', exclusive: ['name'] }),
  }

  async run(): Promise<{ number: number; name: string; files: string[] }> {
    const { args, flags } = await this.parse(Snapshot)
    requireEngagement(args.dir)
    const say = this.speak(this.languageOf(flags.lang, folderLanguage(args.dir)))
    if (flags.remove !== undefined) {
      const { number, title, files } = await removeSnapshot(args.dir, flags.remove)
      this.tell(say('undo.snapshotRemoved', { number, name: title === '' ? 'none' : title }))
      return { number, name: title, files: files.map(({ file }) => file) }
    }
    const name = plainLine(flags.name ?? '')
    if (flags.name !== undefined && (name === '' || /^\d+$/.test(name))) throw new UserError('badSnapshotName', { name: flags.name }, 2)
    const { number, files } = await takeSnapshot(args.dir, { title: name, at: localMinute(new Date()) })
    this.log(String(number))
    this.tell(say('undo.snapshotTaken', { count: files.length, number, name: name === '' ? 'none' : name, next: `crmplan undo ${shellWord(args.dir)} --to ${number}` }))
    return { number, name, files: files.map(({ file }) => file) }
  }
}
