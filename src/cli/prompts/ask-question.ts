// One question on one screen: five anchored levels, or unknown, not applicable, skip, leave; then note and evidence.
import { input, select } from '@inquirer/prompts'
import wrapAnsi from 'wrap-ansi'
import type { Answer, Language } from '../../model/file-types.ts'
import type { BankQuestion } from '../../knowledge/knowledge.ts'
import { type Say, inLanguage } from '../../knowledge/sentence.ts'
import { style } from '../print/style.ts'
import { keysTip } from './keys-tip.ts'

/** In which language, with which words, and from which level on evidence counts. */
export interface AskOptions {
  readonly language: Language
  readonly say: Say
  readonly evidenceFrom: number
}

type Choice = 1 | 2 | 3 | 4 | 5 | 'unknown' | 'notApplicable' | 'skip' | 'leave'

// The cursor stands where Enter alone records nothing; on a level it would suggest that level.
const CURSOR_AT: Choice = 'skip'

/** The answer, or that the question is skipped for now, or that the person leaves. */
export async function askQuestion(question: BankQuestion, place: string, { language, say, evidenceFrom }: AskOptions): Promise<Answer | 'skip' | 'leave'> {
  const width = Math.min(process.stdout.columns || 80, 100)
  const write = (text: string) => process.stdout.write(`${wrapAnsi(text, width, { hard: true })}\n`)
  write(`\n${place}`)
  write(style.strong(inLanguage(question.text, language)))
  write(style.quiet(say('cli.interview.hint', { hint: inLanguage(question.followUp, language) })))
  write(style.quiet(say('cli.interview.evidenceHint', { evidence: inLanguage(question.evidence, language) })))
  const levels = question.levels.map((level, index) => ({ value: (index + 1) as Choice, name: `${index + 1}  ${inLanguage(level, language)}`, short: String(index + 1) }))
  const others = (['unknown', 'notApplicable', 'skip', 'leave'] as const).map((value) => ({ value: value as Choice, name: `·  ${say(`cli.interview.${value}`)}`, short: say(`cli.interview.${value}`) }))
  const choice = await select<Choice>({ message: inLanguage(question.title, language), choices: [...levels, ...others], pageSize: 20, loop: false, default: CURSOR_AT, theme: keysTip('levels', say) })
  if (choice === 'skip' || choice === 'leave') return choice
  const required = choice === 'notApplicable'
  const note = (await input({ message: say(required ? 'cli.interview.why' : 'cli.interview.note'), required })).trim()
  const noted = note === '' ? {} : { note }
  if (choice === 'unknown') return { question: question.id, unknown: true, ...noted }
  if (choice === 'notApplicable') return { question: question.id, notApplicable: true, ...noted }
  return { question: question.id, level: choice, ...noted, ...(choice >= evidenceFrom ? await askEvidence(say) : {}) }
}

async function askEvidence(say: Say): Promise<{ evidence?: NonNullable<Answer['evidence']> }> {
  const text = (await input({ message: say('cli.interview.evidence') })).trim()
  if (text === '') return {}
  const source = (await input({ message: say('cli.interview.source') })).trim()
  return { evidence: [{ text, ...(source === '' ? {} : { source }) }] }
}
