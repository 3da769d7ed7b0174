import { Flags } from '@oclif/core'
import type { StatusEntry } from '../../../model/file-types.ts'
import { UserError } from '../../../model/user-error.ts'
import { digestOf } from '../../../files/digest.ts'
import { approveStatus } from '../../../tracking/approve-status.ts'
import { BaseCommand } from '../../base-command.ts'
import { typedDay } from '../../day.ts'
import { pathArg } from '../../path-arg.ts'
import { changeProgress, openProgress } from '../../track/open-progress.ts'

export default class TrackApprove extends BaseCommand {
  static override summary = 'Accept the status: it and everything before it stays as it is.'
  static override description = 'Seals the last status, all before it, and the records made by then with their SHA-256 digests, so that crmplan validate shows a later change. What was wrong is put right afterwards by a new entry (track --correct).'
  static override examples = ['<%= config.bin %> track approve acme --by "Zhao Min"', '<%= config.bin %> track approve acme --by "Zhao Min" --until 2027-02-26']
  static override args = { dir: pathArg({ default: '.', description: 'Engagement folder.' }) }
  static override flags = {
    by: Flags.string({ required: true, description: 'Who accepts it.' }),
    until: Flags.string({ description: 'Last day of the status that is accepted; the last there is if left out.' }),
    date: Flags.string({ description: 'When it was accepted; today if left out.' }),
  }

  async run(): Promise<StatusEntry> {
    const { args, flags } = await this.parse(TrackApprove)
    const date = this.todayOf(flags.date ?? flags.today)
    if (flags.until !== undefined) typedDay(flags.until)
    if (flags.by.trim() === '') throw new UserError('nobodyApproves', {}, 2)
    const opened = await openProgress(args.dir, flags.lang)
    const say = this.speak(opened.engagement.language)
    const { entry } = await changeProgress(opened, say, (progress) => approveStatus(progress, { by: flags.by.trim(), date, until: flags.until }, digestOf))
    this.log(say('track.approved', { date: entry.date, by: flags.by, records: entry.approved?.records?.length ?? 0 }))
    return entry
  }
}
