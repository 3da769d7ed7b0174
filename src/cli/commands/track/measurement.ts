import { Flags } from '@oclif/core'
import { pathArg } from '../../path-arg.ts'
import { MEASUREMENT_FORM } from '../../track/forms/other-forms.ts'
import { RecordCommand } from '../../track/record-command.ts'
import { flagsOf } from '../../track/record-form.ts'

export default class TrackMeasurement extends RecordCommand {
  static override summary = 'Record the measured value of a KPI.'
  static override description = 'The value, or what was counted, from which it is computed.'
  static override examples = ['<%= config.bin %> track measurement acme --kpi win-rate --value 27 --source "CRM, won and lost in May"', '<%= config.bin %> track measurement acme --kpi win-rate --input won=24 --input lost=56']
  static override args = {
    dir: pathArg({ default: '.', description: 'Engagement folder.' }),
  }
  static override flags = { ...flagsOf(MEASUREMENT_FORM), plain: Flags.boolean({ description: 'Numbered lines instead of a screen.' }) }

  async run(): Promise<object> {
    const { args, flags } = await this.parse(TrackMeasurement)
    return this.record(MEASUREMENT_FORM, args, flags)
  }
}
