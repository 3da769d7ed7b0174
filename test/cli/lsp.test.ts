// Protects: an editor gets from `crmplan lsp` what validate says of unsaved texts, at the exact places, and everything else that ids and schemas allow to say.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  type Position, CodeActionRequest, LSPErrorCodes, CompletionRequest, type CompletionItem, DefinitionRequest, DocumentFormattingRequest, type DocumentSymbol, DocumentSymbolRequest, HoverRequest, type Location, type MarkupContent, PrepareRenameRequest, ReferencesRequest, RenameRequest, type TextDocumentEdit,
} from 'vscode-languageserver-protocol/node'
import { type Editor, positionOf, startEditor, uri } from '../support/editor.ts'
import { runCommand } from '../support/run-command.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const LAKESIDE = join(import.meta.dirname, '../../examples/lakeside-instruments')
const LANFENG = join(import.meta.dirname, '../../examples/lanfeng-outdoor')
const isAbout = (rule: string) => (found: readonly { code?: unknown }[]) => found.some(({ code }) => code === rule)
const wordsAt = (text: string, { start, end }: { start: { line: number; character: number }; end: { line: number; character: number } }) => {
  const line = text.split('\n')[start.line] ?? ''
  return start.line === end.line ? line.slice(start.character, end.character) : line.slice(start.character)
}

async function hover(editor: Editor, path: string, text: string, words: string, moved = 0): Promise<string> {
  const found = await editor.connection.sendRequest(HoverRequest.type, { textDocument: { uri: uri(path) }, position: positionOf(text, words, moved) })
  return found ? (found.contents as MarkupContent).value : ''
}

async function offers(editor: Editor, path: string, text: string, words: string): Promise<CompletionItem[]> {
  return (await editor.connection.sendRequest(CompletionRequest.type, { textDocument: { uri: uri(path) }, position: positionOf(text, words, words.replace(/\n$/, '').length) })) as CompletionItem[]
}

test('a text is formatted as by fmt, in one edit that leaves out what stays; one in form is left alone', async () => {
  const folder = temporaryFolder(LAKESIDE)
  const editor = await startEditor(folder)
  const plan = join(folder, 'plan.yaml')
  const text = await editor.open(plan)
  const format = () => editor.connection.sendRequest(DocumentFormattingRequest.type, { textDocument: { uri: uri(plan) }, options: { tabSize: 2, insertSpaces: true } })
  expect(await format()).toEqual([])
  const title = /^ *title: .*$/m.exec(text)?.[0] ?? ''
  const untidy = text.replace(title, title.replace('title: ', 'title:    '))
  await editor.change(plan, untidy)
  const [edit, ...others] = (await format()) ?? []
  expect(others).toEqual([])
  const line = text.slice(0, text.indexOf(title)).split('\n').length - 1
  expect(edit).toMatchObject({ range: { start: { line }, end: { line } } })
  const lines = untidy.split('\n')
  lines[line] = `${lines[line]?.slice(0, edit?.range.start.character)}${edit?.newText}${lines[line]?.slice(edit?.range.end.character)}`
  expect(lines.join('\n')).toBe(text)
  expect(await editor.quit()).toBe(0)
})

describe('findings', () => {
  test('are those of validate, in files that are not open too, and follow what is typed', async () => {
    const folder = temporaryFolder(LAKESIDE)
    const said = JSON.parse((await runCommand('validate', folder, '--format', 'json', '--lang', 'en')).stdout) as { diagnostics: { file: string; message: string; rule: string }[] }
    const editor = await startEditor(folder, { locale: 'en' })
    const plan = join(folder, 'plan.yaml')
    const text = await editor.open(plan)
    const interview = join(folder, 'interviews/li-wei.yaml')
    const found = await editor.findings(interview, isAbout('evidence-missing'))
    expect(found.map(({ code, message }) => ({ rule: code, message }))).toEqual(said.diagnostics.filter(({ file }) => file === interview).map(({ rule, message }) => ({ rule, message })))

    const id = /id: (define-goals\.[\w-]+)/.exec(text)?.[1] ?? ''
    await editor.change(plan, text.replace(`id: ${id}\n`, `id: ${id}x\n`))
    const broken = await editor.findings(plan, isAbout('unknown-reference'))
    const changed = text.replace(`id: ${id}\n`, `id: ${id}x\n`)
    for (const one of broken.filter(({ code }) => code === 'unknown-reference')) expect(wordsAt(changed, one.range)).toBe(id)
    await editor.change(plan, text)
    await editor.findings(plan, (list) => !isAbout('unknown-reference')(list))
    expect(await editor.quit()).toBe(0)
  })

  test('of a plan come and go with an unsaved profile; both ends of a repetition are told; closing clears', async () => {
    const folder = temporaryFolder(LAKESIDE)
    const editor = await startEditor(folder)
    const [profile, plan] = [join(folder, 'profile.yaml'), join(folder, 'plan.yaml')]
    const text = await editor.open(profile)
    await editor.change(profile, text.replace('packs: [crm-core]', 'packs: [crm-core, ../no-such-pack]'))
    await editor.findings(profile, isAbout('unknown-pack'))
    const two = text.replace('  - id: service-tickets', '  - id: erp')
    await editor.change(profile, two)
    const [repeated] = (await editor.findings(profile, isAbout('duplicate-id'))).filter(({ code }) => code === 'duplicate-id')
    expect(wordsAt(two, repeated?.range ?? { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } })).toBe('erp')
    expect(repeated?.relatedInformation?.[0]?.location).toEqual({ uri: uri(profile), range: { start: positionOf(two, 'id: erp', 4), end: positionOf(two, 'id: erp', 7) } })
    // Beside the mistake nothing is called out of date.
    await editor.change(profile, `${text}# another thought\n`)
    await editor.findings(join(folder, 'assessment.yaml'), isAbout('derived-out-of-date'))
    await editor.close(profile)
    await editor.findings(join(folder, 'assessment.yaml'), (list) => list.length === 0)
    await editor.open(plan)
    expect(await editor.quit()).toBe(0)
  })
})

describe('words', () => {
  test('of a key, a question with its levels, a task with its days and a rule, in the language of the editor', async () => {
    const folder = temporaryFolder(LAKESIDE)
    const editor = await startEditor(folder, { locale: 'zh-cn' })
    const [plan, interview] = [join(folder, 'plan.yaml'), join(folder, 'interviews/zhao-min.yaml')]
    const text = await editor.open(plan)
    const answers = await editor.open(interview)
    expect(await hover(editor, plan, text, 'hoursPerDay: 8', 2)).toMatch(/^`hoursPerDay`: 每天工作小时数/)
    const schedule = readFileSync(join(folder, 'schedule.yaml'), 'utf8')
    const task = /dependsOn: \[ ([\w.-]+) \]/.exec(text)?.[1] ?? ''
    const day = new RegExp(`id: ${task.replaceAll('.', '\\.')}[,\\n].*?start: "([\\d-]+)"`, 's').exec(schedule)?.[1] ?? 'no day'
    expect(await hover(editor, plan, text, `dependsOn: [ ${task} ]`, 15)).toContain(`${day}至`)
    const question = await hover(editor, interview, answers, 'leadership.sponsor-named', 3)
    expect(question).toMatch(/\*\*明确的高层发起人\*\*/)
    expect(question).toMatch(/^5\. 连续两个季度以上/m)
    await editor.findings(interview, isAbout('evidence-missing'))
    const level = await hover(editor, interview, answers, 'level: 4', 7)
    expect(level).toMatch(/`evidence-missing`/)
    expect(level).toMatch(/^4\. \*\*发起人主管CRM所服务的业务/m)
    const more = `${text}methodCh\n`
    await editor.change(plan, more)
    expect((await offers(editor, plan, more, 'methodCh\n')).find(({ label }) => label === 'methodChanges')?.documentation).toMatch(/^实施方法的更换记录/)
    expect(await editor.quit()).toBe(0)
  })

  test('of keys, values and ids that may be written here', async () => {
    const folder = temporaryFolder(LAKESIDE)
    const editor = await startEditor(folder, { locale: 'en' })
    const [plan, interview] = [join(folder, 'plan.yaml'), join(folder, 'interviews/li-wei.yaml')]
    const text = await editor.open(plan)
    const half = text.replace(/(\n {4}tasks:\n {6}- id: )/, '$1half.\n        title: x\n        dependsOn: [ define-goals.k ]\n        du\n        assign: [  ]\n        raci: { responsible: p }\n      - id: ')
    await editor.change(plan, half)
    const tasks = await offers(editor, plan, half, 'dependsOn: [ define-goals.k')
    expect(tasks.find(({ label }) => label === 'define-goals.kick-off')).toMatchObject({ textEdit: { newText: 'define-goals.kick-off' }, detail: expect.stringMatching(/\p{Script=Han}/u) as string })
    const keys = await offers(editor, plan, half, '        du\n')
    expect(keys.map(({ label }) => label)).toEqual(expect.arrayContaining(['durationDays', 'effortDays', 'deliverable']))
    expect(keys.map(({ label }) => label)).not.toContain('title')
    expect(keys.find(({ label }) => label === 'durationDays')?.documentation).toMatch(/\w/)
    const written = half.replace('        du\n', '')
    await editor.change(plan, written)
    expect((await offers(editor, plan, written, 'assign: [ ')).map(({ label }) => label)).toEqual(text.match(/(?<=\n {2}- (?:\{ )?id: )[\w-]+(?=(?:, |\n {4})name: .*?role: )/gs))
    expect((await offers(editor, plan, written, 'raci: { responsible: p')).map(({ label }) => label)).toContain('process-owner')
    const answers = await editor.open(interview)
    const asked = `${answers.trimEnd()}\n  - question: team.\n    gap\n`
    await editor.change(interview, asked)
    expect((await offers(editor, interview, asked, '- question: team.')).map(({ label }) => label)).toContain('team.backfill')
    const roles = answers.replace(/role: [\w-]+/, 'role: ')
    await editor.change(interview, roles)
    expect((await offers(editor, interview, roles, 'role: ')).map(({ label }) => label)).toEqual(['executive', 'process-owner', 'it', 'front-line', 'project-manager'])
    expect(await editor.quit()).toBe(0)
  })
})

describe('places', () => {
  test('definition in the engagement and in the pack, all references, the outline', async () => {
    const folder = temporaryFolder(LANFENG)
    const editor = await startEditor(folder)
    const [plan, progress] = [join(folder, 'plan.yaml'), join(folder, 'progress.yaml')]
    const text = await editor.open(plan)
    const status = await editor.open(progress)
    const at = { textDocument: { uri: uri(progress) }, position: positionOf(status, 'define-goals.kick-off', 3) }
    const [defined] = (await editor.connection.sendRequest(DefinitionRequest.type, at)) as Location[]
    expect(defined).toEqual({ uri: uri(plan), range: { start: positionOf(text, '- id: define-goals.kick-off\n', 6), end: positionOf(text, '- id: define-goals.kick-off\n', 6 + 'define-goals.kick-off'.length) } })
    const references = (await editor.connection.sendRequest(ReferencesRequest.type, { ...at, context: { includeDeclaration: true } })) ?? []
    const texts = new Map([...new Set(references.map((one) => one.uri))].map((one) => [one, readFileSync(new URL(one), 'utf8')]))
    expect([...texts.keys()]).toEqual(expect.arrayContaining([plan, progress, join(folder, 'schedule.yaml'), join(folder, 'baselines/kick-off.yaml')].map(uri)))
    for (const one of references) expect(wordsAt(texts.get(one.uri) ?? '', one.range)).toBe('define-goals.kick-off')
    const interview = join(folder, 'interviews/gao-zhihong.yaml')
    const answers = await editor.open(interview)
    const [bank] = (await editor.connection.sendRequest(DefinitionRequest.type, { textDocument: { uri: uri(interview) }, position: positionOf(answers, 'leadership.', 2) })) as Location[]
    expect(bank?.uri).toMatch(/crm-core\/questions\/leadership\.yaml$/)
    expect(wordsAt(readFileSync(new URL(bank?.uri ?? ''), 'utf8'), bank?.range ?? { start: positionOf('x', 'x'), end: positionOf('x', 'x') })).toMatch(/^leadership\./)
    const outline = (await editor.connection.sendRequest(DocumentSymbolRequest.type, { textDocument: { uri: uri(plan) } })) as DocumentSymbol[]
    expect(outline.find(({ detail }) => detail === 'define-goals')?.children?.map(({ detail }) => detail)).toContain('define-goals.kick-off')
    expect(await editor.quit()).toBe(0)
  })

  test('a new id in all files that people own, and reasons where there can be none', async () => {
    const folder = temporaryFolder(LANFENG)
    const editor = await startEditor(folder, { locale: 'en' })
    const [plan, progress] = [join(folder, 'plan.yaml'), join(folder, 'progress.yaml')]
    const text = await editor.open(plan)
    const at = { textDocument: { uri: uri(plan) }, position: positionOf(text, 'id: define-goals.kick-off\n', 6) }
    expect(await editor.connection.sendRequest(PrepareRenameRequest.type, at)).toMatchObject({ placeholder: 'define-goals.kick-off' })
    const edit = await editor.connection.sendRequest(RenameRequest.type, { ...at, newName: 'define-goals.启动会' })
    const changes = (edit?.documentChanges ?? []) as TextDocumentEdit[]
    expect(changes.map(({ textDocument }) => textDocument.uri).sort()).toEqual([plan, progress, join(folder, 'baselines/kick-off.yaml')].map(uri).sort())
    for (const { textDocument, edits } of changes) writeFileSync(new URL(textDocument.uri), applied(readFileSync(new URL(textDocument.uri), 'utf8'), edits as { range: Location['range']; newText: string }[]))
    expect(readFileSync(progress, 'utf8')).not.toContain('task: define-goals.kick-off,')
    expect((await runCommand('validate', folder, '--format', 'json')).stdout).not.toMatch(/unknown-reference/)
    expect(editor.shown.join()).toMatch(/schedule\.yaml/)

    const person = await editor.connection.sendRequest(RenameRequest.type, { textDocument: { uri: uri(plan) }, position: positionOf(text, 'id: lin-yijun', 6), newName: 'lin-yj' })
    const people = (person?.documentChanges ?? []) as TextDocumentEdit[]
    expect(people.find(({ textDocument }) => textDocument.uri === uri(progress))?.edits).toHaveLength((readFileSync(progress, 'utf8').match(/owner: lin-yijun/g) ?? []).length)
    expect(people.map(({ textDocument }) => textDocument.uri)).toContain(uri(join(folder, 'profile.yaml')))

    const refusal = async (words: string, newName: string) => editor.connection.sendRequest(RenameRequest.type, { textDocument: { uri: uri(plan) }, position: positionOf(text, words, words.length - 1), newName }).then(() => 'renamed', (error: Error) => error.message)
    expect(await refusal('id: define-goals.kick-off\n', 'not an id')).toMatch(/cannot be an id/)
    expect(await refusal('id: define-goals.kick-off\n', 'define-goals.name-sponsor')).toMatch(/taken already \(plan\.yaml\)/)
    expect(await refusal('method: ', 'other')).toMatch(/no id here/)
    expect(await refusal(/method: \S+/.exec(text)?.[0] ?? '', 'other')).toMatch(/id of a pack \(crm-core\/methods/)
    expect(await editor.quit()).toBe(0)
  })
})

function applied(text: string, edits: readonly { range: Location['range']; newText: string }[]): string {
  const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)]
  const offset = ({ line, character }: { line: number; character: number }) => (starts[line] ?? 0) + character
  return [...edits].sort((a, b) => offset(b.range.start) - offset(a.range.start)).reduce((all, { range, newText }) => all.slice(0, offset(range.start)) + newText + all.slice(offset(range.end)), text)
}

describe('what to do', () => {
  test('what validate --fix would do, where it is certain', async () => {
    const path = join(temporaryFolder(), 'plan.yaml')
    const text = 'kind: Plan\nschemaVersion: 1\nstartDate: "2026-12-01"\nphases:\n  - id: one\n    tasks:\n      - { id: one.a, title: A, durationDays: "3" }\n'
    const editor = await startEditor(temporaryFolder(), { locale: 'en' })
    await editor.open(path, text)
    const [one] = (await editor.findings(path, isAbout('wrong-type'))).filter(({ code }) => code === 'wrong-type')
    const [action] = (await editor.connection.sendRequest(CodeActionRequest.type, { textDocument: { uri: uri(path) }, range: one!.range, context: { diagnostics: [] } })) as { title: string; edit: { changes: Record<string, { range: Location['range']; newText: string }[]> } }[]
    expect(action?.title).toBe('Put this right, as validate --fix does')
    expect(applied(text, action?.edit.changes[uri(path)] ?? [])).toBe(text.replace('"3"', '3'))
    expect(await editor.quit()).toBe(0)
  })

  test('the nearest name instead, and a remark that asks for its reason; under Chinese, characters of two units and CRLF', async () => {
    const folder = temporaryFolder()
    const path = join(folder, 'li-wei.yaml')
    const text = ['kind: Interview', 'schemaVersion: 1', 'respondent: { id: li-wei, name: 李伟𠮷😀, role: itt }', 'answers:', '  - { note: 李伟𠮷😀, question: "team.backfil", level: 4 }', '  - question: team.backfill', '    level: 5', ''].join('\r\n')
    const editor = await startEditor(folder, { locale: 'en' })
    await editor.open(path, text)
    const found = await editor.findings(path, isAbout('not-allowed'))
    const action = async (rule: string) => {
      const one = found.find(({ code }) => code === rule)
      return (await editor.connection.sendRequest(CodeActionRequest.type, { textDocument: { uri: uri(path) }, range: one?.range ?? { start: positionOf('x', 'x'), end: positionOf('x', 'x') }, context: { diagnostics: [] } })) as { title: string; edit: { changes: Record<string, { range: Location['range']; newText: string }[]> } }[]
    }
    const [role] = await action('not-allowed')
    const [question] = await action('unknown-reference')
    expect(applied(text, role?.edit.changes[uri(path)] ?? [])).toBe(text.replace('role: itt', 'role: it'))
    expect(applied(text, question?.edit.changes[uri(path)] ?? [])).toBe(text.replace('team.backfil"', 'team.backfill"'))
    const right = text.replace('role: itt', 'role: it').replace('team.backfil"', 'team.workload"')
    await editor.change(path, right)
    const warned = (await editor.findings(path, (list) => !isAbout('not-allowed')(list) && isAbout('evidence-missing')(list))).find(({ range }) => range.start.line === 6)
    const [remark] = (await editor.connection.sendRequest(CodeActionRequest.type, { textDocument: { uri: uri(path) }, range: warned?.range ?? { start: positionOf('x', 'x'), end: positionOf('x', 'x') }, context: { diagnostics: [] } })) as Awaited<ReturnType<typeof action>>
    const remarked = applied(right, remark?.edit.changes[uri(path)] ?? [])
    expect(remarked).toContain('\r\n    # crmplan-ignore evidence-missing: \r\n    level: 5')
    await editor.change(path, remarked)
    await editor.findings(path, isAbout('ignore-without-reason'))
    await editor.change(path, remarked.replace('missing: ', 'missing: seen on site'))
    await editor.findings(path, (list) => list.every(({ code, range }) => code !== 'ignore-without-reason' && range.start.line !== 7))
    expect(await editor.quit()).toBe(0)
  })
})

describe('whatever comes', () => {
  test('broken texts, files that are none of ours, closed and missing ones get an empty answer or a finding', async () => {
    const folder = temporaryFolder()
    const editor = await startEditor(folder)
    const [broken, other, missing] = [join(folder, 'plan.yaml'), join(folder, 'compose.yaml'), join(folder, 'gone.yaml')]
    await editor.open(broken, 'kind: Plan\nphases: [ {id: a, tasks: [\n\t- x\n')
    await editor.open(other, 'kind: List\nitems: [1]\n')
    expect(await editor.findings(broken, isAbout('yaml-syntax'))).not.toEqual([])
    expect(await editor.findings(other, () => true)).toEqual([])
    for (const path of [broken, other, missing]) {
      const at = { textDocument: { uri: uri(path) }, position: { line: 1, character: 12 } }
      expect(await editor.connection.sendRequest(CompletionRequest.type, at)).toEqual(expect.any(Array))
      expect(await editor.connection.sendRequest(DefinitionRequest.type, at)).toEqual([])
      expect(await editor.connection.sendRequest(HoverRequest.type, { ...at, position: { line: 999, character: 999 } })).toBeNull()
    }
    // No editor sends such a thing; none of it may be an error in front of the person.
    const absurd = [{ line: -1, character: -1 }, { line: 2 ** 40, character: 2 ** 40 }, { line: 0.5, character: null }, undefined] as Position[]
    for (const place of [uri(broken), 'untitled:1', 'file:///%', 'file://host/x.yaml', uri(folder), '']) {
      const at = { textDocument: { uri: place } }
      for (const position of absurd) expect(await editor.connection.sendRequest(RenameRequest.type, { ...at, position, newName: 'x.y' }).catch((error: { code: number }) => error.code === LSPErrorCodes.RequestFailed || error)).toBeOneOf([null, true])
    }
    await editor.open(missing, `kind: Plan\nschemaVersion: 1\ntext: ${'x'.repeat(6_000_000)}\n`)
    expect(await editor.findings(missing, isAbout('yaml-syntax'))).toHaveLength(1)
    await editor.close(broken)
    await editor.findings(broken, (list) => list.length === 0)
    expect(await editor.quit()).toBe(0)
  })

  test('an editor that goes away without a goodbye ends the server, with 1', async () => {
    const editor = await startEditor(temporaryFolder())
    const ended = new Promise((resolve) => editor.process.on('exit', resolve))
    editor.connection.end()
    editor.process.stdin?.end()
    expect(await ended).toBe(1)
  })
})
