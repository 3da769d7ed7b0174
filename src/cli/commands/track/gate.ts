import { Args, Flags } from '@oclif/core'
import { pathArg } from '../../path-arg.ts'
import { GATE_FORM } from '../../track/forms/gate-form.ts'
import { RecordCommand } from '../../track/record-command.ts'
import { flagsOf } from '../../track/record-form.ts'

export default class TrackGate extends RecordCommand {
  static override summary = 'Record what was decided at a gate: go, conditional-go, no-go or defer.'
  static override description = 'In a terminal it asks the criteria of the plan one by one, what shows that they are met, who decided, under which conditions, and who sets which criterion aside until when. With the id of a gate decision it tells which conditions are met.'
  static override examples = ['<%= config.bin %> track gate acme --gate G1 --decision conditional-go --by "Zhao Min" --criterion "goals-smart | yes | goal table v2" --condition "Baseline checked | pm | 2027-03-31"', '<%= config.bin %> track gate acme GD1 --done 1']
  static override args = {
    dir: pathArg({ default: '.', description: 'Engagement folder.' }),
    id: Args.string({ ignoreStdin: true, description: 'Record to tell more of.' }),
  }
  static override flags = { id: Flags.string({ description: 'Id of the new record; the next free one if left out.' }), ...flagsOf(GATE_FORM), plain: Flags.boolean({ description: 'Numbered lines instead of a screen.' }) }

  async run(): Promise<object> {
    const { args, flags } = await this.parse(TrackGate)
    return this.record(GATE_FORM, args, flags)
  }
}
