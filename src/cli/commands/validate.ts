import { Args, Flags } from '@oclif/core'
import type { JsonResult } from '../../validation/formats/json.ts'
import { BaseCommand } from '../base-command.ts'
import { FORMATS, validatePaths } from '../validate-paths.ts'

export default class Validate extends BaseCommand {
  static override summary = 'Check files and folders.'
  static override description = 'Checks profiles, interviews, plans, packs and derived files: shape, references, dates, and whether derived files are current. Lists every problem with file, line and column. Exit code 1 if there are errors.'
  static override examples = ['<%= config.bin %> validate', '<%= config.bin %> validate examples/lakeside-instruments', '<%= config.bin %> validate plan.yaml --format json', '<%= config.bin %> validate . --strict']
  static override strict = false
  static override args = { paths: Args.string({ default: '.', description: 'Files and folders; folders are searched. Several may be given.' }) }
  static override flags = {
    format: Flags.option({ options: FORMATS, default: 'text' as const, description: 'Form of the result.' })(),
    strict: Flags.boolean({ description: 'Fail on warnings too.' }),
  }

  async run(): Promise<JsonResult> {
    const { argv, flags } = await this.parse(Validate)
    const paths = argv.length > 0 ? argv.map(String) : ['.']
    const result = await validatePaths(paths, { cwd: process.cwd(), language: this.languageOf(flags.lang), strict: flags.strict })
    process.exitCode = result.exit
    this.log(flags.format === 'json' ? JSON.stringify(result.json, null, 2) : result.text)
    return result.json
  }
}
