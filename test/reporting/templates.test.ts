// Protects: a name misspelt in a template of a report cannot stay unnoticed: a value that is not there fails, and what conditions and lists ask for is a key that some view has.
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import Handlebars from 'handlebars'
import { describe, expect, test } from 'vitest'
import { render } from '../../src/reporting/markdown/render.ts'
import { loadReportTemplates } from '../support/load-pack.ts'

const SOURCES = join(import.meta.dirname, '..', '..', 'src')
const templates = loadReportTemplates()

const OTHERS = ['if', 'unless', 'each', 'with', 'region', ...[...templates.keys()].map((name) => name.replace('partials/', ''))]

// Handlebars passes over what is not there in `if`, `unless`, `each` and `with`, however strict it is; so these names are looked up.
function namesIn(text: string): Set<string> {
  const names = new Set<string>()
  class Names extends Handlebars.Visitor {
    override PathExpression({ data, parts }: hbs.AST.PathExpression): void {
      if (!data) for (const part of parts) names.add(part)
    }
  }
  new Names().accept(Handlebars.parse(text))
  return names
}

// Keys of types and of objects made, in the reporting and the files it reads.
const keys = new Set(['reporting', 'model'].flatMap((stage) => readdirSync(join(SOURCES, stage), { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts'))
  .flatMap((path) => [...readFileSync(join(SOURCES, stage, path), 'utf8').matchAll(/\b(\w+)\??:/g)].map(([, key = '']) => key))))

describe.each([...templates])('%s', (_name, text) => {
  test('every name is a key of a view', () => {
    expect([...namesIn(text)].filter((name) => !keys.has(name) && !OTHERS.includes(name))).toEqual([])
  })
})

test.each(['{{titel}}', '{{#each items}}{{titel}}{{/each}}', '{{#if title}}{{item.titel}}{{/if}}', '{{> line}}', '{{#titel}}x{{/titel}}'])('a misspelt name fails: %s', (text) => {
  const view = { title: 'Title', item: { title: 'A' }, items: [{ title: 'B' }] }
  expect(() => render('page', view, new Map([['page', text], ['partials/line', '{{titel}}']]), 'en')).toThrow(/titel/)
  expect(render('page', view, new Map([['page', text.replaceAll('titel', 'title')], ['partials/line', '{{title}}']]), 'en')).not.toBe('\n')
})

test('the names looked up are found wherever they stand', () => {
  expect([...namesIn('{{#if one.two}}{{#each three}}{{this}}{{@index}}{{/each}}{{/if}}{{> part four}}{{> part x=five}}')]).toEqual(['if', 'one', 'two', 'each', 'three', 'part', 'four', 'five'])
})
