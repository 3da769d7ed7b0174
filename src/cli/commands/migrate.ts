import { resolve } from 'node:path'
import { Args, Flags } from '@oclif/core'
import { UserError } from '../../model/user-error.ts'
import { shellWord } from '../../model/printing/shell-word.ts'
import { planUndo, undoChanges } from '../../files/undo/undo-changes.ts'
import { isFile } from '../../files/read-file.ts'
import { writeFiles } from '../../files/writing/write-file.ts'
import type { Say } from '../../knowledge/sentence.ts'
import { BaseCommand } from '../base-command.ts'
import { localMinute } from '../day.ts'
import { type MigratedFile, journalFolder, migrateFiles } from '../save/migrate-files.ts'
import { textDiff } from '../print/plan-changes.ts'
import { undoLines } from '../print/undo-list.ts'

export default class Migrate extends BaseCommand {
  static override summary = 'Bring files of earlier versions up to date.'
  static override description = 'Lifts every file below the paths to the version this crmplan knows, one step per version; comments, order and everything else stay as they are. All or none: a file that is no YAML, or of a newer version, is named and nothing is written. --undo gives every file the bytes it had before.'
  static override examples = ['<%= config.bin %> migrate acme --dry-run', '<%= config.bin %> migrate acme', '<%= config.bin %> migrate acme --undo']
  static override strict = false
  static override args = { paths: Args.string({ default: '.', description: 'Files and folders; folders are searched. Several may be given.' }) }
  static override flags = {
    'dry-run': Flags.boolean({ char: 'n', description: 'Write nothing; show what would change.' }),
    undo: Flags.boolean({ description: 'Take the last migration back.', exclusive: ['dry-run'] }),
  }

  async run(): Promise<unknown> {
    const { argv, flags } = await this.parse(Migrate)
    const paths = argv.length > 0 ? argv.map(String) : ['.']
    const say = this.speak(this.languageOf(flags.lang))
    if (flags.undo) return this.takeBack(paths, say)
    const files = await migrateFiles(paths, process.cwd())
    requireFit(files, say)
    const older = files.flatMap(({ result, ...file }) => (result.state === 'migrated' ? [{ ...file, ...result }] : []))
    if (flags['dry-run']) for (const { path, before, text } of older) this.log(textDiff(path, before, text).trimEnd())
    else for (const folder of new Set(older.map((file) => file.folder))) await writeFiles(folder, Object.fromEntries(older.filter((file) => file.folder === folder).map(({ file, text }) => [file, text])))
    if (!flags['dry-run']) for (const { path, from, to } of older) this.log(`${path}  ${from} → ${to}`)
    this.tell(say(`migrate.${flags['dry-run'] ? 'would' : 'done'}`, { count: older.length, files: files.length, undo: `crmplan migrate ${paths.map(shellWord).join(' ')} --undo` }))
    return { files: older.map(({ path, from, to }) => ({ file: path, from, to })) }
  }

  private async takeBack(paths: readonly string[], say: Say): Promise<unknown> {
    const folders = [...new Set(paths.map((path) => journalFolder(isFile(path) ? resolve(path, '..') : resolve(path))))]
    const plans = folders.map((folder) => ({ folder, plan: planUndo(folder, { kind: 'command', name: 'migrate' }) }))
    const edited = plans.flatMap(({ plan }) => plan.edited)
    if (edited.length > 0) throw new UserError('editedSince', { files: edited, count: edited.length, title: 'crmplan migrate', folder: folders[0] ?? '.' }, 1)
    for (const { folder, plan } of plans) {
      await undoChanges(folder, plan, { title: this.typed(), at: localMinute(new Date()) })
      this.log(undoLines(plan, say))
    }
    return { restored: plans.flatMap(({ plan }) => plan.restored) }
  }
}

// All that stands in the way at once.
function requireFit(files: readonly MigratedFile[], say: Say): void {
  const problems = files.flatMap(({ path, result }) => {
    if (result.state === 'refused') return [`${path}: ${say('migrate.refused', { reason: result.reason })}`]
    return result.state === 'newer' ? [`${path}: ${say('migrate.newer', { version: result.version, known: result.known })}`] : []
  })
  if (problems.length > 0) throw new UserError('cannotMigrate', { count: problems.length, problems: problems.join('\n') }, 1)
}
