import { Args } from '@oclif/core'
import { BaseCommand } from '../base-command.ts'
import { commandTree, SHELLS } from '../command-tree.ts'
import { languageFlag } from '../language.ts'

/** What the library's script for bash lacks: it says so six times when it is loaded again, completes no files, and asks for a function that only the package bash-completion has (which also knows words with `=`). */
const BASH = {
  before: 'if ! declare -F __crmplan_complete >/dev/null; then',
  after: `complete -o default -F __crmplan_complete crmplan
declare -F _get_comp_words_by_ref >/dev/null || _get_comp_words_by_ref() {
    words=("\${COMP_WORDS[@]}") cword=$COMP_CWORD
    cur=\${words[cword]} prev=\${words[cword-1]}
}
fi`,
}

export default class Complete extends BaseCommand {
  static override summary = 'Print a script that lets a shell complete crmplan.'
  static override description = 'Load the script when the shell starts: then Tab completes commands, flags and their values, described in the language of --lang, else of the environment.'
  static override examples = ['source <(<%= config.bin %> complete bash)', 'source <(<%= config.bin %> complete zsh)', '<%= config.bin %> complete fish | source', '<%= config.bin %> complete powershell | Out-String | Invoke-Expression']
  static override enableJsonFlag = false
  static override strict = false
  static override args = { shell: Args.string({ options: SHELLS, required: true, description: 'Shell.' }) }

  async run(): Promise<void> {
    const end = this.argv.indexOf('--')
    // So the scripts ask while somebody types: what may stand in the place of the last word?
    if (end >= 0) {
      const [own, words] = [this.argv.slice(0, end), this.argv.slice(end + 1)]
      await this.parse({ strict: false }, [])
      return commandTree(this.config, this.languageOf(languageFlag(words) ?? languageFlag(own))).parse(words)
    }
    const { args, flags } = await this.parse(Complete)
    const { bin } = this.config
    if (args.shell === 'bash') this.log(BASH.before)
    // A language that is named is asked for by the script too; the library puts `complete --` behind what it is given.
    commandTree(this.config, 'en').setup(bin, flags.lang === undefined ? bin : `${bin} complete --lang ${flags.lang}`, args.shell)
    if (args.shell === 'bash') this.log(BASH.after)
  }
}
