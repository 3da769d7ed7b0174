import { Args, Flags } from '@oclif/core'
import { pathArg } from '../../path-arg.ts'
import { DECISION_FORM } from '../../track/forms/decision-form.ts'
import { RecordCommand } from '../../track/record-command.ts'
import { flagsOf } from '../../track/record-form.ts'

export default class TrackDecision extends RecordCommand {
  static override summary = 'Record a decision when it is made, or look at one again.'
  static override description = 'What was known, which options there were and what is expected is written down now, so that it can be judged later without hindsight. With the id of a decision it asks what came of it and how good the decision was with what was known then. In a terminal it asks; with flags it asks nothing. What was recorded before an approved status cannot be changed unseen.'
  static override examples = ['<%= config.bin %> track decision acme --title "Pilot with the service team first" --owner sponsor --option "All at once" --option "Service first | yes" --expected "Live by June" --probability 0.7 --look-again 2027-07-01', '<%= config.bin %> track decision acme D1', '<%= config.bin %> track decision acme D1 --outcome "Live on 11 June" --came-true --frame-quality 80 --alternatives 60']
  static override args = {
    dir: pathArg({ default: '.', description: 'Engagement folder.' }),
    id: Args.string({ ignoreStdin: true, description: 'Record to tell more of.' }),
  }
  static override flags = { id: Flags.string({ description: 'Id of the new record; the next free one if left out.' }), ...flagsOf(DECISION_FORM), plain: Flags.boolean({ description: 'Numbered lines instead of a screen.' }) }

  async run(): Promise<object> {
    const { args, flags } = await this.parse(TrackDecision)
    return this.record(DECISION_FORM, args, flags)
  }
}
