// Protects: the letters read well in three languages, and nothing stands in them that is not for the client: no level, no score, no id, no remark made about somebody.
import { expect, test } from 'vitest'
import { agendaOf } from '../../../src/interview/agenda.ts'
import type { Language } from '../../../src/model/file-types.ts'
import { agendaLetter } from '../../../src/reporting/agenda/agenda-letter.ts'
import { loadReportTemplates, loadSay } from '../../support/load-pack.ts'
import { complaints } from '../lint-report.ts'
import { knowledge, sampleInterviews, sampleProfile } from '../sample-engagement.ts'

const profile = sampleProfile()
const [owner, executive] = sampleInterviews()
const remark = '李总说他一问三不知 <script>'
const parked = [{ question: 'technology.security-privacy', for: 'li-wei', note: remark }, { question: 'integration.duplicates', for: '周工 *[x](y)*', note: remark }, { question: 'technology.erp-link', for: 'it' }]
const interviews = [{ ...owner!, answers: owner!.answers.slice(0, -3) }, { ...executive!, parked }]

function letter(language: Language, internal = false): string {
  const talks = agendaOf({ knowledge, profile, interviews, order: (questions) => questions, minutes: 9 })
  return agendaLetter({ talks, profile, knowledge, language, say: loadSay(language), today: '2026-11-27', internal, templates: loadReportTemplates() })
}

test.each<Language>(['en', 'zh-CN', 'zh-TW'])('the letters in %s', async (language) => {
  const text = letter(language)
  await expect(text).toMatchFileSnapshot(`letters.${language}.md`)
  expect(complaints(text)).toEqual([])
  expect(text).not.toContain('一问三不知')
  for (const { id } of knowledge.questions.values()) expect(text).not.toContain(id)
})

test('the consultant\'s own copy has the remarks, harmless', () => {
  const text = letter('zh-CN', true)
  expect(text).toContain('一问三不知')
  expect(text).not.toContain('<script>')
  expect(complaints(text)).toEqual([])
})
