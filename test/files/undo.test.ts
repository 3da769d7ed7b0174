// Protects: the journal of undo keeps what it promises, no more and no less, whatever comes in between.
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { UserError } from '../../src/model/user-error.ts'
import { MOST_CHANGES, readJournal } from '../../src/files/undo/journal.ts'
import { recordChanges } from '../../src/files/undo/record-change.ts'
import { removeSnapshot, takeSnapshot } from '../../src/files/undo/snapshot.ts'
import { doneAndUndone } from '../../src/files/undo/take-back.ts'
import { type UndoWish, planUndo, undoChanges } from '../../src/files/undo/undo-changes.ts'
import { writeFiles, writeText } from '../../src/files/writing/write-file.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const AT = '2026-11-22 09:00'
const FILES = ['plan.yaml', 'profile.yaml', 'reports/project.md', '.crmplan/plan.yaml']

const command = async (folder: string, texts: Record<string, string | undefined>, title = 'crmplan plan') => recordChanges({ kind: 'command', title, at: AT, takesBack: [] }, () => writeFiles(folder, texts))
const undo = async (folder: string, wish: UndoWish = { kind: 'last' }) => undoChanges(folder, planUndo(folder, wish), { title: 'crmplan undo', at: AT })
const state = (folder: string) => Object.fromEntries(FILES.filter((file) => existsSync(join(folder, file))).map((file) => [file, readFileSync(join(folder, file), 'utf8')]))
const keptIn = (folder: string) => readdirSync(join(folder, '.crmplan/undo/kept'))
const keyOf = async (work: Promise<unknown>) => work.then(() => 'done', ({ key }: UserError) => key)

test('any commands, undos and redos: the files are always those of the steps that stand', async () => {
  const step = fc.oneof(
    { weight: 3, arbitrary: fc.dictionary(fc.constantFrom(...FILES), fc.option(fc.constantFrom('a', 'b', 'c', 'ä\r\n'), { nil: undefined }), { minKeys: 1 }) },
    { weight: 3, arbitrary: fc.constantFrom<'undo' | 'redo'>('undo', 'redo') },
  )
  await fc.assert(fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
    const folder = temporaryFolder()
    const past = [state(folder)]
    const future: Record<string, string>[] = []
    for (const doing of steps) {
      if (doing === 'undo') {
        if (past.length === 1) expect(() => planUndo(folder, { kind: 'last' })).toThrow('nothingToUndo')
        else {
          await undo(folder)
          future.push(past.pop()!)
        }
      } else if (doing === 'redo') {
        const next = future.pop()
        if (!next) expect(() => planUndo(folder, { kind: 'redo' })).toThrow('nothingToRedo')
        else {
          await undo(folder, { kind: 'redo' })
          past.push(next)
        }
      } else {
        await command(folder, doing)
        past.push(state(folder))
        future.length = 0
      }
      expect(state(folder)).toEqual(past.at(-1))
      expect(doneAndUndone(readJournal(folder)).done.length).toBe(past.length - 1)
    }
    rmSync(folder, { recursive: true })
  }), { numRuns: 60 })
})

describe('what is kept', () => {
  test('the last twenty commands, each content once, and snapshots until they are removed', async () => {
    const folder = temporaryFolder()
    await writeText(folder, 'profile.yaml', 'mine')
    await takeSnapshot(folder, { title: 'first', at: AT })
    for (let turn = 0; turn < MOST_CHANGES + 5; turn++) await command(folder, { 'plan.yaml': `version ${turn % 2}`, 'reports/project.md': `version ${turn % 2}` })
    const entries = readJournal(folder)
    expect([entries.length, entries[0]?.title, entries[1]?.number]).toEqual([MOST_CHANGES + 1, 'first', 7])
    expect(keptIn(folder).length).toBe(3)
    for (let turn = 0; turn < MOST_CHANGES; turn++) await undo(folder)
    expect(() => planUndo(folder, { kind: 'last' })).toThrow('nothingToUndo')
    expect(state(folder)).toEqual({ 'plan.yaml': 'version 0', 'profile.yaml': 'mine', 'reports/project.md': 'version 0' })
    await writeText(folder, 'profile.yaml', 'other')
    await undo(folder, { kind: 'to', name: 'first' })
    expect(state(folder)['profile.yaml']).toBe('mine')
    await removeSnapshot(folder, 'first')
    expect(readJournal(folder).some(({ kind }) => kind === 'snapshot')).toBe(false)
  })

  test('of a file written many times in one session only what it held before', async () => {
    const folder = temporaryFolder()
    await writeText(folder, 'plan.yaml', 'before')
    await recordChanges({ kind: 'command', title: 'crmplan interview', at: AT, takesBack: [] }, async () => {
      for (let answer = 0; answer < 30; answer++) await writeText(folder, 'plan.yaml', `answer ${answer}`)
    })
    expect([readJournal(folder).length, keptIn(folder).length]).toEqual([1, 1])
    await undo(folder)
    expect(state(folder)).toEqual({ 'plan.yaml': 'before' })
  })

  test('texts, not what the tool lays out for itself', async () => {
    const folder = temporaryFolder()
    await command(folder, { '.crmplan/schemas/plan.schema.json': '{}', '.crmplan/.gitignore': 'schemas/' })
    expect(readJournal(folder)).toEqual([])
  })

  test('bytes as they are, also those that are no text', async () => {
    const folder = temporaryFolder()
    const bytes = Buffer.from([0, 255, 254, 13, 10, 200])
    writeFileSync(join(folder, 'plan.yaml'), bytes)
    await command(folder, { 'plan.yaml': 'new' })
    await undo(folder)
    expect(readFileSync(join(folder, 'plan.yaml'))).toEqual(bytes)
  })
})

test('edits after the plan of an undo was made, before it is carried out, stop it', async () => {
  const folder = temporaryFolder()
  await writeText(folder, 'plan.yaml', 'before')
  await command(folder, { 'plan.yaml': 'after' })
  const plan = planUndo(folder, { kind: 'last' })
  writeFileSync(join(folder, 'plan.yaml'), 'edited')
  expect(await keyOf(undoChanges(folder, plan, { title: 'crmplan undo', at: AT }))).toBe('editedSince')
  expect(state(folder)).toEqual({ 'plan.yaml': 'edited' })
})

test('a command that the disk refuses leaves no step behind', async () => {
  const folder = temporaryFolder()
  await command(folder, { 'plan.yaml': 'one' })
  writeFileSync(join(folder, 'reports'), 'in the way')
  expect(await keyOf(command(folder, { 'plan.yaml': 'two', 'reports/project.md': 'x' }))).toBe('cannotWrite')
  expect([readJournal(folder).map(({ number }) => number), readFileSync(join(folder, 'plan.yaml'), 'utf8')]).toEqual([[1], 'one'])
})
