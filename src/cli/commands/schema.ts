import { join } from 'node:path'
import { Args, Flags } from '@oclif/core'
import { UserError } from '../../model/user-error.ts'
import { schemaNames } from '../../files/content.ts'
import { writeOutput } from '../../files/writing/write-output.ts'
import { BaseCommand } from '../base-command.ts'
import { schemaText } from '../described-schemas.ts'
import { bundleFile, bundleNames, schemaBundler, schemaCatalog } from '../schema-bundles.ts'

export default class Schema extends BaseCommand {
  static override summary = 'Print the JSON Schema of a file shape.'
  static override description = 'Without a name: lists the schemas. Schemas refer to common.schema.json beside them; a bundled one refers to nothing outside, and explains the ids of the core pack. Keys are described in the language asked for. With --to, all are written bundled into a folder, with catalog.json, whose entries a collection such as SchemaStore takes.'
  static override examples = ['<%= config.bin %> schema', '<%= config.bin %> schema plan > plan.schema.json', '<%= config.bin %> schema interview --bundled --lang zh-CN > interview.json', '<%= config.bin %> schema --to public/schemas --url https://example.org/schemas']
  static override args = { name: Args.string({ description: 'Schema, such as plan.' }) }
  static override flags = {
    bundled: Flags.boolean({ description: 'In one file by itself, with the words of the core pack.' }),
    to: Flags.string({ description: 'Write all schemas bundled into this folder, with a catalogue.', dependsOn: ['url'] }),
    url: Flags.string({ description: 'Where the bundled schemas will be found, https://….' }),
  }

  async run(): Promise<unknown> {
    const { args, flags } = await this.parse(Schema)
    const language = this.languageOf(flags.lang)
    if (flags.url !== undefined && !/^https:\/\/[^\s/]+/.test(flags.url)) throw new UserError('badAddress', { value: flags.url }, 2)
    if (args.name !== undefined && !schemaNames().includes(args.name)) throw new UserError('unknownSchema', { name: args.name, names: schemaNames() }, 2)
    if (flags.to !== undefined && flags.url !== undefined) {
      const catalog = schemaCatalog(language, flags.url)
      const names = args.name === undefined ? bundleNames() : [args.name]
      const bundle = schemaBundler(language, flags.url)
      for (const name of names) await writeOutput(join(flags.to, bundleFile(name)), asText(bundle(name)))
      await writeOutput(join(flags.to, 'catalog.json'), asText(catalog))
      this.log([...names.map(bundleFile), 'catalog.json'].map((file) => join(flags.to ?? '', file)).join('\n'))
      return catalog
    }
    if (args.name === undefined) {
      this.log(schemaNames().join('\n'))
      return { schemas: schemaNames() }
    }
    const text = flags.bundled ? asText(schemaBundler(language, flags.url)(args.name)) : (schemaText(args.name, language) ?? '')
    this.log(text.trimEnd())
    return JSON.parse(text)
  }
}

function asText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
