// What the rules are, as a page of Markdown: the documentation, and what `crmplan rules` prints.
import { inLanguage, type Say } from '../knowledge/sentence.ts'
import type { Language } from '../model/file-types.ts'
import type { ListedCatalogue, ListedRule } from '../model/listed-rules.ts'
import { escapeMarkdown } from './markdown/escape-markdown.ts'
import { table } from './markdown/table.ts'

/** A rule: severity, what is wrong, why, what to do, and its examples, if it has some. */
export function ruleSection(rule: ListedRule, language: Language, say: Say): string {
  return [
    `### ${rule.id}`, `${say(`diagnostics.severity.${rule.severity}`)} · ${inLanguage(rule.title, language)}`,
    `**${say('check.rules.why')}** ${inLanguage(rule.why, language)}`, `**${say('check.rules.fix')}** ${inLanguage(rule.fix, language)}`, ...(rule.fixable ? [`**${say('check.rules.fixable')}** ${inLanguage(rule.fixable, language)}`] : []),
    ...(rule.before ? [`**${say('check.rules.before')}**`, ...examples(rule.before)] : []), ...(rule.bad ? [`**${say('check.rules.bad')}**`, ...examples(rule.bad)] : []), ...(rule.good ? [`**${say('check.rules.good')}**`, ...examples(rule.good)] : []),
  ].join('\n\n')
}

/** All rules by family, as one page. */
export function rulesPage(catalogues: readonly ListedCatalogue[], language: Language, say: Say): string {
  const families = catalogues.map(({ title, rules }) => [`## ${inLanguage(title, language)}`, ...rules.map((rule) => ruleSection(rule, language, say))].join('\n\n'))
  return [`# ${say('check.rules.page')}`, say('check.rules.intro'), ...families].join('\n\n')
}

/** All rules in one table. */
export function rulesTable(catalogues: readonly ListedCatalogue[], language: Language, say: Say): string {
  const rows = catalogues.flatMap(({ title, rules }) => rules.map((rule) => [inLanguage(title, language), rule.id, say(`diagnostics.severity.${rule.severity}`), rule.fixable ? '✓' : '', inLanguage(rule.title, language)].map(escapeMarkdown)))
  return [table(['family', 'rule', 'severity', 'fixable', 'message'].map((column) => ({ title: say(`check.column.${column}`) })), rows), say('check.rules.list', { count: rows.length })].join('\n\n')
}

function examples(files: Readonly<Record<string, string>>): string[] {
  return Object.entries(files).map(([name, text]) => `\`${name}\`\n\n\`\`\`${name.endsWith('.md') ? 'markdown' : 'yaml'}\n${text.trimEnd()}\n\`\`\``)
}
