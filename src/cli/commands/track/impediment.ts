import { Args, Flags } from '@oclif/core'
import { pathArg } from '../../path-arg.ts'
import { IMPEDIMENT_FORM } from '../../track/forms/impediment-form.ts'
import { RecordCommand } from '../../track/record-command.ts'
import { flagsOf } from '../../track/record-form.ts'

export default class TrackImpediment extends RecordCommand {
  static override summary = 'Record what holds the work up, and when it is gone.'
  static override description = 'Kind, tasks held, days and money lost, and the rule that should be changed. With the id of an impediment it tells more of it, such as --close.'
  static override examples = ['<%= config.bin %> track impediment acme --title "Purchasing needs four signatures" --kind rule --owner sponsor --rule "Purchasing rule 7" --rule-verdict change', '<%= config.bin %> track impediment acme I1 --close 2027-03-12 --days 6 --task "vendor-decision | 6"']
  static override args = {
    dir: pathArg({ default: '.', description: 'Engagement folder.' }),
    id: Args.string({ ignoreStdin: true, description: 'Record to tell more of.' }),
  }
  static override flags = { id: Flags.string({ description: 'Id of the new record; the next free one if left out.' }), ...flagsOf(IMPEDIMENT_FORM), plain: Flags.boolean({ description: 'Numbered lines instead of a screen.' }) }

  async run(): Promise<object> {
    const { args, flags } = await this.parse(TrackImpediment)
    return this.record(IMPEDIMENT_FORM, args, flags)
  }
}
