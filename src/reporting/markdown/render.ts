// Fills a Handlebars template with a view. The only user of Handlebars.
import Handlebars from 'handlebars'
import type { Language } from '../../model/file-types.ts'
import { regionHelper } from '../regions/region-helper.ts'
import { typographic } from './typographic.ts'

/** Texts of templates by their place in templates/reports without endings: `readiness`, `partials/item`. */
export type Templates = ReadonlyMap<string, string>

// Strict: a misspelt name fails instead of printing nothing. No escaping for HTML: views escape for Markdown.
const OPTIONS: CompileOptions = { strict: true, noEscape: true, knownHelpersOnly: true, knownHelpers: { region: true, log: false, lookup: false, each: true, if: true, unless: true, with: true } }
const RUNTIME = { allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false }
const PARTIAL = /^partials\/(.+)$/

/** The Markdown of a view: partials known by their file names, runs of blank lines closed up, one line feed at the end, English with the quotation marks of print. */
export function render(template: string, view: object, templates: Templates, language: Language): string {
  const source = templates.get(template)
  if (source === undefined) throw new Error(`No template "${template}"`)
  const instance = Handlebars.create()
  for (const helper of ['log', 'lookup']) instance.unregisterHelper(helper)
  instance.registerHelper('region', regionHelper)
  for (const [path, text] of templates) {
    const name = PARTIAL.exec(path)?.[1]
    if (name !== undefined) instance.registerPartial(name, instance.compile(text, OPTIONS))
  }
  const markdown = instance.compile(source, OPTIONS)(view, RUNTIME)
  const closed = `${markdown.replace(/[ \t]+$/gm, '').replace(/\n{3,}/g, '\n\n').trim()}\n`
  return language === 'en' ? typographic(closed) : closed
}
