// Asks for the level agreed on one question, its reason, and who agreed.
import { input, select } from '@inquirer/prompts'
import type { NewAgreement } from '../../interview/agree-on.ts'
import { type Say, inLanguage } from '../../knowledge/sentence.ts'
import type { ReconciledQuestion } from '../../reporting/reconciliation-view.ts'
import type { Engagement } from '../load/load-engagement.ts'
import { wrapText } from '../interview-screen/wrap-text.ts'
import { headOf } from '../print/reconciliation-lines.ts'
import { style } from '../print/style.ts'
import { keysTip } from './keys-tip.ts'

/** The question to settle, chosen from the list, beginning at the first that nobody has settled; undefined to leave. */
export async function chooseQuestion(questions: readonly ReconciledQuestion[], { knowledge, language }: Engagement, say: Say): Promise<ReconciledQuestion | undefined> {
  const choices = questions.map((item) => ({ value: item as ReconciledQuestion | undefined, name: [headOf(item, knowledge, language, say), ...(item.agreed ? [style.good(say('reconcile.settled', { level: item.agreed.level }))] : [])].join('  '), short: titleOf(item.question, knowledge, language) }))
  return select({ message: say('reconcile.choose'), choices: [...choices, { value: undefined, name: say('reconcile.leave') }], default: questions.find(({ agreed }) => !agreed), pageSize: 15, loop: false, theme: keysTip('select', say) })
}

/** What was agreed on the question, that the agreement is to be removed, or that nothing is to be done. */
export async function settleQuestion({ question, agreed, answers }: ReconciledQuestion, { knowledge, language }: Engagement, say: Say, today: string): Promise<NewAgreement | 'remove' | 'back'> {
  const known = knowledge.questions.get(question)
  // Beside the cursor of the list.
  const room = (process.stdout.columns || 80) - 2
  const levels = (known?.levels ?? []).map((level, index) => ({ value: (index + 1) as number | 'remove' | 'back', name: wrapText(`${index + 1}  ${inLanguage(level, language)}`, room, 5).join('\n'), short: String(index + 1) }))
  const others = [{ value: 'back' as const, name: `·  ${say('reconcile.back')}` }, ...(agreed ? [{ value: 'remove' as const, name: `·  ${say('reconcile.remove')}` }] : [])]
  const choice = await select<number | 'remove' | 'back'>({ message: say('reconcile.level'), choices: [...levels, ...others], pageSize: 20, loop: false, default: 'back', theme: keysTip('levels', say) })
  if (choice === 'back' || choice === 'remove') return choice
  const reason = (await input({ message: say('reconcile.reason'), validate: (text) => text.trim() !== '' || say('errors.emptyReason') })).trim()
  const by = (await input({ message: say('reconcile.by') })).trim()
  const { evidenceFrom, levelWithoutEvidence } = knowledge.limits
  const isShown = choice < evidenceFrom || answers.some(({ evidence }) => evidence.length > 0)
  const evidence = isShown ? '' : (await input({ message: say('reconcile.evidenceAsk', { as: levelWithoutEvidence }) })).trim()
  return { question, level: choice, reason, ...(by === '' ? {} : { by }), date: today, ...(evidence === '' ? {} : { evidence: [{ text: evidence }] }) }
}

function titleOf(id: string, knowledge: Engagement['knowledge'], language: Engagement['language']): string {
  const title = knowledge.questions.get(id)?.title
  return title ? inLanguage(title, language) : id
}
