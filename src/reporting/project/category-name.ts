// What a category of the budget is called.
import { escapeMarkdown } from '../markdown/escape-markdown.ts'
import type { ProjectContext } from './project-input.ts'

/** Name of a budget category: that of the packs, else the category itself, safe in Markdown. */
export function categoryName(category: string, { knowledge, say, text }: ProjectContext): string {
  const known = knowledge.budgetCategories.get(category)
  return known ? text(known.title) : category === 'other' ? say('reports.project.budget.other') : escapeMarkdown(category)
}
