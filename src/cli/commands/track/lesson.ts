import { Flags } from '@oclif/core'
import { pathArg } from '../../path-arg.ts'
import { LESSON_FORM } from '../../track/forms/other-forms.ts'
import { RecordCommand } from '../../track/record-command.ts'
import { flagsOf } from '../../track/record-form.ts'

export default class TrackLesson extends RecordCommand {
  static override summary = 'Record a lesson.'
  static override description = 'What is to be done the same way or otherwise next time, and who sees to it.'
  static override examples = ['<%= config.bin %> track lesson acme --title "Clean the data before the design" --owner pm --applies-to method']
  static override args = {
    dir: pathArg({ default: '.', description: 'Engagement folder.' }),
  }
  static override flags = { id: Flags.string({ description: 'Id of the new record; the next free one if left out.' }), ...flagsOf(LESSON_FORM), plain: Flags.boolean({ description: 'Numbered lines instead of a screen.' }) }

  async run(): Promise<object> {
    const { args, flags } = await this.parse(TrackLesson)
    return this.record(LESSON_FORM, args, flags)
  }
}
