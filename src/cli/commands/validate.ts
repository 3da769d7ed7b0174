import { Args, Flags } from '@oclif/core'
import { writeOutput } from '../../files/writing/write-output.ts'
import { SEVERITIES } from '../../model/diagnostic.ts'
import type { JsonResult } from '../../validation/formats/json.ts'
import type { PolicyFile } from '../../validation/policy/judged-engagement.ts'
import type { Say } from '../../knowledge/sentence.ts'
import { BaseCommand } from '../base-command.ts'
import { type CheckOutput, readOutputs } from '../check/check-output.ts'
import { formatResults } from '../check/format-results.ts'
import { cacheTerms } from '../check/cache-terms.ts'
import { pruneKnown, withoutKnown, writeKnown } from '../check/known-findings.ts'
import { type CheckTerms, type CheckedPaths, checkPaths } from '../check/check-paths.ts'
import { exitOfCheck } from '../check/exit-of-check.ts'
import { type Shard, readShard } from '../check/shard.ts'
import { validatePaths } from '../check/validate-paths.ts'
import { fixLines } from '../fix/fix-lines.ts'
import { type FixResult, type MadeFix, fixPaths } from '../fix/fix-paths.ts'
import { checkByPolicy, strictest } from '../policy/hold-to-policy.ts'
import type { PolicyTerms } from '../policy/judge-policy.ts'
import { readPolicy } from '../policy/read-policy.ts'
import { textDiff } from '../print/plan-changes.ts'
import { writeChanged } from '../save/write-changed.ts'

export default class Validate extends BaseCommand {
  static override summary = 'Check files and folders.'
  static override description = 'Checks profiles, interviews, plans, packs and derived files: shape, references, dates, and whether derived files are current. Lists every problem with file, line and column. Exit code 1 if there are errors, 2 if there was nothing to check. With --fix, slips of the keys that can only be meant in one way are put right first, with comments and everything else kept: names, ids with all that names them, dates, numbers, YAML; what is told and the exit code are of what is left. With --dry-run both are of the files as they are.'
  static override examples = ['<%= config.bin %> validate', '<%= config.bin %> validate examples/lakeside-instruments', '<%= config.bin %> validate plan.yaml --format json', '<%= config.bin %> validate . --format text --format sarif=crmplan.sarif --format junit=crmplan.xml', '<%= config.bin %> validate . --fail-on warning', '<%= config.bin %> validate . --write-known known.yaml', '<%= config.bin %> validate . --known known.yaml', '<%= config.bin %> validate . --known known.yaml --prune-known', '<%= config.bin %> validate . --max-warnings 10', '<%= config.bin %> validate . --fix', '<%= config.bin %> validate . --fix --dry-run', '<%= config.bin %> validate . --policy policy.yaml --since origin/main', '<%= config.bin %> validate . --cache', '<%= config.bin %> validate . --shard 2/8']
  static override strict = false
  static override args = { paths: Args.string({ default: '.', description: 'Files and folders; folders are searched. Several may be given.' }) }
  static override flags = {
    format: Flags.string({ multiple: true, multipleNonGreedy: true, default: ['text'], description: 'Form of the result: text, json, sarif, junit, github, gitlab, checkstyle or markdown; with =FILE into a file. May be given several times.' }),
    'fail-on': Flags.option({ options: SEVERITIES, description: 'Fail from this severity on; error if left out.', exclusive: ['strict'] })(),
    'max-warnings': Flags.integer({ min: 0, description: 'Fail if there are more warnings than this.' }),
    shard: Flags.string({ description: 'Check only one of several parts of about the same size, such as 2/8; files of one engagement stay together.' }),
    cache: Flags.boolean({ description: 'Pass over files that have not changed since they were last checked; what was found in them is told again.' }),
    'cache-file': Flags.string({ description: 'Where to keep what was found, for --cache; in the folder of your own caches if left out.' }),
    known: Flags.string({ description: 'Pass over the findings in this file, written by --write-known.', exclusive: ['write-known'] }),
    'prune-known': Flags.boolean({ description: 'With --known: take out of that file what is gone, and write what was renamed under its new name; nothing is added.', dependsOn: ['known'], exclusive: ['shard', 'fix'] }),
    'write-known': Flags.string({ description: 'Write all findings into this file, so that only new ones are told from now on; exit code 0.', exclusive: ['shard'] }),
    policy: Flags.string({ helpValue: 'FILE', description: 'Hold the engagements to a policy: what a company demands on every push.' }),
    since: Flags.string({ helpValue: 'REVISION', description: 'Git revision that the policy compares with; that in the policy if left out.', dependsOn: ['policy'] }),
    fix: Flags.boolean({ description: 'Put right what can only be meant in one way, then tell what is left.', exclusive: ['write-known', 'policy', 'shard', 'cache', 'cache-file'] }),
    'dry-run': Flags.boolean({ char: 'n', description: 'With --fix: write nothing; show what would change.', dependsOn: ['fix'] }),
    strict: Flags.boolean({ description: 'Fail on warnings too: the same as --fail-on warning.' }),
  }

  async run(): Promise<JsonResult & { readonly fixed?: readonly MadeFix[] }> {
    const { argv, flags } = await this.parse(Validate)
    const paths = argv.length > 0 ? argv.map(String) : ['.']
    const failure = { failOn: flags.strict ? 'warning' : (flags['fail-on'] ?? 'error'), maxWarnings: flags['max-warnings'] } as const
    const language = this.languageOf(flags.lang)
    const today = flags.today === undefined ? undefined : this.todayOf(flags.today)
    const shard = flags.shard === undefined ? undefined : readShard(flags.shard)
    const terms = { today, shard, cache: cacheTerms(flags, process.cwd(), process.env) }
    const outputs = readOutputs(flags.format)
    if (isPlain(outputs) && flags.known === undefined && flags['write-known'] === undefined && flags.policy === undefined && !flags.fix) {
      const { text, fixable, json, exit } = await validatePaths(paths, { cwd: process.cwd(), language, ...terms, ...failure })
      process.exitCode = exit
      this.log(outputs[0]?.format === 'json' ? JSON.stringify(json, null, 2) : [text, fixable].filter(Boolean).join('\n'))
      return json
    }
    const say = this.speak(language)
    const fixing = flags.fix ? await this.fixed(paths, { known: flags.known, lang: flags.lang, today }) : undefined
    const isDry = flags['dry-run']
    if (fixing && !isDry) await writeChanged(fixing.changed)
    if (fixing) this.tell(fixLines(fixing, isDry, say))
    const policy = flags.policy === undefined ? undefined : readPolicy(flags.policy)
    const found = fixing ? (isDry ? fixing.before : fixing.after) : flags.policy === undefined ? await checkPaths(paths, process.cwd(), terms) : await this.byPolicy(flags.policy, policy, { paths, since: flags.since, today: this.todayOf(flags.today), language, say }, terms)
    if (flags['write-known'] !== undefined) {
      await writeKnown(found, { file: flags['write-known'], cwd: process.cwd() }, say)
      this.tell(say('check.known.written', { count: found.diagnostics.length, file: flags['write-known'] }))
    }
    const checked = flags.known === undefined ? found : await this.withoutKnown(found, { file: flags.known, paths, shard, lang: flags.lang, prunes: flags['prune-known'] ?? false, say })
    const strict = strictest(failure, policy)
    const exit = flags['write-known'] === undefined ? exitOfCheck(checked, strict) : 0
    const { json, results } = formatResults(checked, { language, outputs, version: this.config.version, day: this.todayOf(flags.today), valid: exit === 0, failure: exit === 0 ? {} : strict })
    process.exitCode = exit
    for (const { format, file, text } of results) {
      if (file !== undefined) await writeOutput(file, `${text}\n`)
      else if (isDry && format === 'text') for (const { path, before, text: after } of fixing?.changed ?? []) this.log(textDiff(path, before, after).trimEnd())
      else if (format === 'github') this.logCommands(text)
      else if (text !== '') this.log(text)
    }
    return fixing ? { ...json, fixed: fixing.made } : json
  }

  private async withoutKnown(found: CheckedPaths, { file, paths, shard, lang, prunes, say }: { readonly file: string; readonly paths: readonly string[]; readonly shard: Shard | undefined; readonly lang: string | undefined; readonly prunes: boolean; readonly say: Say }): Promise<CheckedPaths> {
    const place = { file, cwd: process.cwd() }
    const without = await withoutKnown(found, place, paths, lang)
    // What is known of files in other parts has not gone.
    const gone = shard ? 0 : without.gone
    if (prunes) await pruneKnown(found, without, place, say)
    if (without.known + gone > 0) this.tell(say(prunes ? 'check.known.pruned' : 'check.known.passed', { known: without.known, gone, file }))
    return without.checked
  }

  private async fixed(paths: readonly string[], { known, lang, today }: { readonly known: string | undefined; readonly lang: string | undefined; readonly today: string | undefined }): Promise<FixResult> {
    // What is known and passed over stays as it is.
    return fixPaths(paths, process.cwd(), { today, ...(known === undefined ? {} : { wanted: async (checked) => (await withoutKnown(checked, { file: known, cwd: process.cwd() }, paths, lang)).checked.diagnostics }) })
  }

  private async byPolicy(file: string, policy: PolicyFile | undefined, terms: PolicyTerms, check: Pick<CheckTerms, 'today' | 'shard' | 'cache'>): Promise<CheckedPaths> {
    const { checked, judgement } = await checkByPolicy(file, policy, terms, check)
    for (const { name, revision } of judgement?.compared ?? []) this.tell(terms.say('policy.compared', { name, commit: revision.commit.slice(0, 8) }))
    return checked
  }
}

// What the quick start can do too.
function isPlain(outputs: readonly CheckOutput[]): boolean {
  return outputs.length === 1 && outputs.every(({ format, file }) => file === undefined && (format === 'text' || format === 'json'))
}
