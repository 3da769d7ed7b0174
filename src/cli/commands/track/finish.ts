import { Flags } from '@oclif/core'
import { pathArg } from '../../path-arg.ts'
import { FINISH_FORM } from '../../track/forms/other-forms.ts'
import { RecordCommand } from '../../track/record-command.ts'
import { flagsOf } from '../../track/record-form.ts'

export default class TrackFinish extends RecordCommand {
  static override summary = 'Say that the project is over.'
  static override description = 'Delivered, or stopped.'
  static override examples = ['<%= config.bin %> track finish acme --reason delivered --date 2028-08-25']
  static override args = {
    dir: pathArg({ default: '.', description: 'Engagement folder.' }),
  }
  static override flags = { ...flagsOf(FINISH_FORM), plain: Flags.boolean({ description: 'Numbered lines instead of a screen.' }) }

  async run(): Promise<object> {
    const { args, flags } = await this.parse(TrackFinish)
    return this.record(FINISH_FORM, args, flags)
  }
}
