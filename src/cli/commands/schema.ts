import { Args } from '@oclif/core'
import { UserError } from '../../model/user-error.ts'
import { readSchema, schemaNames } from '../../files/content.ts'
import { BaseCommand } from '../base-command.ts'

export default class Schema extends BaseCommand {
  static override summary = 'Print the JSON Schema of a file shape.'
  static override description = 'Without a name: lists the schemas. Schemas refer to common.schema.json beside them.'
  static override examples = ['<%= config.bin %> schema', '<%= config.bin %> schema plan > plan.schema.json']
  static override args = { name: Args.string({ description: 'Schema, such as plan.' }) }

  async run(): Promise<unknown> {
    const { args } = await this.parse(Schema)
    if (args.name === undefined) {
      this.log(schemaNames().join('\n'))
      return { schemas: schemaNames() }
    }
    const text = readSchema(args.name)
    if (text === undefined) throw new UserError('unknownSchema', { name: args.name, names: schemaNames() }, 2)
    this.log(text.trimEnd())
    return JSON.parse(text)
  }
}
