import { Flags } from '@oclif/core'
import { UserError } from '../../model/user-error.ts'
import { shellWord } from '../../model/printing/shell-word.ts'
import { MOST_CHANGES, readJournal } from '../../files/undo/journal.ts'
import { doneAndUndone } from '../../files/undo/take-back.ts'
import { type UndoPlan, planUndo, undoChanges } from '../../files/undo/undo-changes.ts'
import { BaseCommand } from '../base-command.ts'
import { localMinute } from '../day.ts'
import { pathArg } from '../path-arg.ts'
import { undoLines, undoList } from '../print/undo-list.ts'
import { folderLanguage } from '../load/folder-language.ts'

export default class Undo extends BaseCommand {
  static override summary = 'Take back what the last command wrote.'
  static override description = `Gives every file that the last command changed the bytes it had before; files it made go. Again goes further back, over the last ${MOST_CHANGES} commands; --redo takes the last undo back. A file edited since is not replaced without --force, and kept even then: --redo brings it back. What is kept lies in .crmplan/undo, on this computer only, and is not committed.`
  static override examples = ['<%= config.bin %> undo acme', '<%= config.bin %> undo acme --list', '<%= config.bin %> undo acme --redo', '<%= config.bin %> undo acme --to 12', '<%= config.bin %> undo acme --to "before the workshop"']
  static override args = { dir: pathArg({ default: '.', description: 'Engagement folder, or folder of a plan.' }) }
  static override flags = {
    list: Flags.boolean({ description: 'Show what can be taken back, newest first.', exclusive: ['to', 'redo', 'force', 'dry-run'] }),
    to: Flags.string({ helpValue: 'NUMBER|NAME', description: 'Back to how the files were after this command or at this snapshot.', exclusive: ['redo'] }),
    redo: Flags.boolean({ description: 'Take the last undo back.' }),
    force: Flags.boolean({ description: 'Replace files edited since too; their text is kept for --redo.' }),
    'dry-run': Flags.boolean({ char: 'n', description: 'Change nothing; say what would change.' }),
  }

  async run(): Promise<unknown> {
    const { args, flags } = await this.parse(Undo)
    const say = this.speak(this.languageOf(flags.lang, folderLanguage(args.dir)))
    if (flags.list) {
      const entries = readJournal(args.dir)
      const { done } = doneAndUndone(entries)
      this.log(entries.length === 0 ? say('undo.empty') : undoList(entries, done, say))
      return { entries: entries.map((entry) => ({ number: entry.number, kind: entry.kind, title: entry.title, at: entry.at, done: done.includes(entry), files: entry.files.map(({ file }) => file) })).reverse() }
    }
    const plan = planUndo(args.dir, flags.to === undefined ? { kind: flags.redo ? 'redo' : 'last' } : { kind: 'to', name: flags.to })
    if (!flags['dry-run']) await this.carryOut(args.dir, plan, flags.force)
    this.log(undoLines(plan, say))
    this.tell(say(flags['dry-run'] ? 'undo.dryRun' : `undo.done.${plan.snapshot ? 'snapshot' : plan.kind}`, { title: titleOf(plan), count: plan.entries.length, files: plan.restored.length + plan.removed.length, next: `crmplan undo ${shellWord(args.dir)}`, edited: plan.edited.length }))
    return { kind: plan.kind, takenBack: plan.entries.map(({ number, title }) => ({ number, title })), restored: plan.restored, removed: plan.removed, edited: plan.edited, left: plan.left }
  }

  private async carryOut(folder: string, plan: UndoPlan, force: boolean): Promise<void> {
    if (plan.edited.length > 0 && !force) throw new UserError('editedSince', { files: plan.edited, count: plan.edited.length, title: titleOf(plan), folder }, 1)
    await undoChanges(folder, plan, { title: this.typed(), at: localMinute(new Date()) })
  }
}

// Of a snapshot its name or number, else the command taken back last.
function titleOf({ snapshot, entries }: UndoPlan): string {
  if (snapshot) return snapshot.title === '' ? String(snapshot.number) : snapshot.title
  return entries.at(-1)?.title ?? ''
}
