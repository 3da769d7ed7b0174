import { Flags } from '@oclif/core'
import { pathArg } from '../../path-arg.ts'
import { BENEFIT_FORM } from '../../track/forms/other-forms.ts'
import { RecordCommand } from '../../track/record-command.ts'
import { flagsOf } from '../../track/record-form.ts'

export default class TrackBenefit extends RecordCommand {
  static override summary = 'Record what a benefit of the business case has brought.'
  static override description = 'The amount in a span of time, what shows it, and why it differs from what was promised.'
  static override examples = ['<%= config.bin %> track benefit acme --benefit fewer-visits --from 2028-01-01 --to 2028-03-31 --amount 42000 --evidence "travel accounts"']
  static override args = {
    dir: pathArg({ default: '.', description: 'Engagement folder.' }),
  }
  static override flags = { ...flagsOf(BENEFIT_FORM), plain: Flags.boolean({ description: 'Numbered lines instead of a screen.' }) }

  async run(): Promise<object> {
    const { args, flags } = await this.parse(TrackBenefit)
    return this.record(BENEFIT_FORM, args, flags)
  }
}
