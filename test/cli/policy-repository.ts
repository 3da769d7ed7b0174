// A repository with one engagement and a policy beside it, to be changed and held to that policy.
import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runCommand } from '../support/run-command.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { edit } from './engagement-for-test.ts'

const QUESTIONS = ['leadership.sponsor-named', 'leadership.sponsor-authority', 'leadership.sponsor-time', 'leadership.goals-measurable', 'leadership.strategy-written', 'leadership.funding', 'process.maps', 'process.owners']
const interview = (id: string, role: string, levels: Readonly<Record<string, number>> = {}) => [
  'kind: Interview', 'schemaVersion: 1', `respondent: { id: ${id}, role: ${role}, date: "2026-11-16" }`, 'answers:',
  ...QUESTIONS.flatMap((question) => [`  - question: ${question}`, `    level: ${levels[question] ?? 3}`]), '',
].join('\n')
export const plan = (days: number, cost: number) => `kind: Plan
schemaVersion: 1
startDate: "2026-12-01"
currency: EUR
phases:
  - id: build
    tasks:
      - { id: build.set-up, title: Set up, durationDays: 5, deliverable: A system }
      - { id: build.migrate, title: Migrate, durationDays: ${days}, fixedCost: ${cost}, dependsOn: [build.set-up], deliverable: Clean data }
      - { id: build.done, title: Done, durationDays: 0, dependsOn: [build.migrate], role: sponsor }
    gate: { id: G1, milestone: build.done, criteria: [{ id: clean, text: The data are clean }] }
`
const passed = 'gates:\n  - { id: g1, gate: G1, date: "2027-01-15", decision: go, decidedBy: [Ann], criteria: [{ criterion: clean, met: true, evidence: counted, source: log }] }\n'
export const progress = (more = '') => `kind: Progress\nschemaVersion: 1\n${passed}${more}`

export const git = (folder: string, ...words: string[]) => execFileSync('git', ['-C', folder, '-c', 'user.name=Ann', '-c', 'user.email=ann@example.org', '-c', 'init.defaultBranch=main', '-c', 'commit.gpgsign=false', ...words], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
export const commit = (folder: string) => {
  git(folder, 'add', '-A')
  git(folder, 'commit', '-q', '--no-verify', '--allow-empty', '-m', 'next')
}
export const write = (folder: string, file: string, text: string) => {
  mkdirSync(join(folder, file, '..'), { recursive: true })
  writeFileSync(join(folder, file), text)
}

/** A repository with one engagement in acme/, a policy beside it, all committed on main. */
export function repository(policy: string): string {
  const folder = temporaryFolder()
  write(folder, 'acme/profile.yaml', 'kind: Profile\nschemaVersion: 1\ncompany: { name: Acme }\n')
  write(folder, 'acme/interviews/ann.yaml', interview('ann', 'executive'))
  write(folder, 'acme/interviews/bo.yaml', interview('bo', 'process-owner'))
  write(folder, 'acme/plan.yaml', plan(10, 10_000))
  write(folder, 'acme/progress.yaml', progress())
  write(folder, 'policy.yaml', `kind: Policy\nschemaVersion: 1\n${policy}`)
  git(folder, 'init', '-q')
  commit(folder)
  return folder
}

export interface Told { readonly rule: string; readonly severity: string; readonly file: string; readonly line: number; readonly message: string; readonly notes?: string[] }

export async function judge(folder: string, ...flags: string[]): Promise<{ exit: number; told: Told[] }> {
  return judgeOn('2026-11-23', folder, ...flags)
}

export async function judgeOn(today: string, folder: string, ...flags: string[]): Promise<{ exit: number; told: Told[] }> {
  const { stdout, exit } = await runCommand('validate', folder, '--policy', join(folder, 'policy.yaml'), '--format', 'json', '--today', today, '--lang', 'en', ...flags)
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: Told[] }
  return { exit, told: diagnostics.filter(({ rule }) => rule.startsWith('policy-')).map((item) => ({ ...item, file: item.file.replace(`${folder}/`, ''), message: item.message.replaceAll(`${folder}/`, ''), notes: (item.notes ?? []).map((note) => note.replaceAll(`${folder}/`, '')) })) }
}
export const ids = ({ told }: { told: readonly Told[] }) => told.map(({ rule, severity, file, line }) => `${severity} ${rule} ${file}:${line}`)
export const lower = (folder: string, file: string, question: string, level: number) => edit(folder, file, (text) => text.replace(new RegExp(`(${question}\\n    level: )\\d`), `$1${level}`))
export const lineOf = (folder: string, file: string, words: string) => readFileSync(join(folder, file), 'utf8').split('\n').findIndex((line) => line.includes(words)) + 1
