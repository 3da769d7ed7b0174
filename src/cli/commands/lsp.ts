import { Flags } from '@oclif/core'
import { UserError } from '../../model/user-error.ts'
import { BaseCommand } from '../base-command.ts'

export default class Lsp extends BaseCommand {
  static override summary = 'Serve an editor: what validate says while typing, completion, hover, definitions, renaming.'
  static override description = 'A language server on standard input and output, to be started by an editor; docs/editors.md says how to set one up. Ends when the editor does: exit code 0 after its goodbye, 1 without.'
  static override examples = ['<%= config.bin %> lsp', '<%= config.bin %> lsp --lang zh-CN']
  // Standard output belongs to the protocol.
  static override enableJsonFlag = false
  static override flags = {
    stdio: Flags.boolean({ description: 'Speak over standard input and output, as always; some editors ask for it.' }),
    clientProcessId: Flags.integer({ hidden: true, description: 'Process of the editor, with which the server ends.' }),
  }

  async run(): Promise<void> {
    const { flags } = await this.parse(Lsp)
    if (process.stdin.isTTY) throw new UserError('editorNeeded', {}, 2)
    const { serve } = await import('../lsp/serve.ts')
    serve({ lang: flags.lang, version: this.config.version })
    // From here on the connection ends the process.
    await new Promise<never>(() => undefined)
  }
}
