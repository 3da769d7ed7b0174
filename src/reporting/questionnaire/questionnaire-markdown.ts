// A questionnaire as Markdown, to print or to read from.
import { escapeHeading, escapeMarkdown } from '../markdown/escape-markdown.ts'
import { type Templates, render } from '../markdown/render.ts'
import { type QuestionnaireInput, sectionsOf } from './questionnaire-input.ts'

/** The form as Markdown: each question with its five levels, boxes to tick, and lines to write on. */
export function questionnaireMarkdown(input: QuestionnaireInput & { readonly templates: Templates }): string {
  const { say, language, company, respondent, role, questions, knowledge } = input
  const text = (words: string) => escapeMarkdown(words)
  let number = 0
  const view = {
    title: say('questionnaire.title', { company: escapeHeading(company) }),
    who: say('questionnaire.who', { name: respondent ? escapeMarkdown(respondent.name ?? respondent.id) : 'none', role: say(`role.${role}`) }),
    intro: say('questionnaire.intro', { count: questions.length, minutes: Math.max(5, Math.ceil((questions.length * knowledge.limits.minutesPerQuestion) / 5) * 5) }),
    steps: (['tick', 'honest', 'notApplicable', 'evidence', 'open'] as const).map((step) => say(`questionnaire.steps.${step}`, { from: knowledge.limits.evidenceFrom, as: knowledge.limits.levelWithoutEvidence })),
    boxes: [say('questionnaire.answer.unknown'), say('questionnaire.answer.notApplicable')],
    note: say('questionnaire.line.note'), evidence: say('questionnaire.line.evidence'),
    sections: sectionsOf(input).map((section) => ({
      title: escapeHeading(section.title),
      questions: section.questions.map((question) => {
        number += 1
        return {
          title: `${number}. ${escapeHeading(question.title[language])}`, text: text(question.text[language]),
          levels: question.levels.map((level, index) => `**${index + 1}** ${text(level[language])}`),
          hint: say('questionnaire.evidenceHint', { evidence: text(question.evidence[language]) }),
        }
      }),
    })),
  }
  return render('questionnaire', view, input.templates, language)
}
