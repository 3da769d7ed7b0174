import { Args } from '@oclif/core'
import { BaseCommand } from '../base-command.ts'
import { commandTree, SHELLS } from '../command-tree.ts'

export default class Complete extends BaseCommand {
  static override summary = 'Print a script that lets a shell complete crmplan.'
  static override description = 'Load the script when the shell starts: then Tab completes commands, flags and their values.'
  static override examples = ['source <(<%= config.bin %> complete bash)', 'source <(<%= config.bin %> complete zsh)', '<%= config.bin %> complete fish | source', '<%= config.bin %> complete powershell | Out-String | Invoke-Expression']
  static override enableJsonFlag = false
  static override strict = false
  static override args = { shell: Args.string({ options: SHELLS, required: true, description: 'Shell.' }) }

  async run(): Promise<void> {
    const tree = commandTree(this.config)
    const [first, ...words] = this.argv
    // So the scripts ask while somebody types: what may stand in the place of the last word?
    if (first === '--') {
      await this.parse({ strict: false }, [])
      return tree.parse(words)
    }
    const { args } = await this.parse(Complete)
    tree.setup(this.config.bin, this.config.bin, args.shell)
  }
}
