// Protects: whatever the disk refuses, and at whatever moment the program dies, every file is whole, the old or the new; nothing is left lying about; the next run goes on, and everything can still be taken back. Every single operation of the disk is made to fail once.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import type * as Fs from 'node:fs'
import type * as FsPromises from 'node:fs/promises'

/** What goes wrong, and after how many operations that change the disk. */
const disk = vi.hoisted(() => ({ left: Number.POSITIVE_INFINITY, fault: 'none' as 'none' | 'kill' | 'half' | 'EIO' | 'ENOSPC' | 'EACCES' | 'short', isDead: false, done: 0 }))

class Killed extends Error {}

// Gives what is to be thrown instead of doing it; undefined where all is well.
function fault(syscall: string, path: unknown): Error | undefined {
  if (disk.isDead) return new Killed()
  disk.done += 1
  disk.left -= 1
  if (disk.left !== 0) return undefined
  if (disk.fault === 'kill' || disk.fault === 'half') {
    disk.isDead = true
    return new Killed()
  }
  const code = disk.fault === 'short' ? 'ENOSPC' : disk.fault
  return Object.assign(new Error(`${code}: ${syscall} '${String(path)}'`), { code, syscall, path })
}

vi.mock('node:fs', async (original) => {
  const real = await original<typeof Fs>()
  const wrapped = Object.fromEntries((['writeFileSync', 'renameSync', 'linkSync', 'unlinkSync', 'rmSync', 'mkdirSync', 'rmdirSync'] as const).map((name) => [name, (...args: unknown[]) => {
    const error = fault(name.replace('Sync', ''), args[0])
    if (error) throw error
    return (real[name] as (...all: unknown[]) => unknown)(...args)
  }]))
  return { ...real, ...wrapped, default: { ...real, ...wrapped } }
})

vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof FsPromises>()
  const wrapped = Object.fromEntries((['rename', 'rm', 'mkdir'] as const).map((name) => [name, async (...args: unknown[]) => {
    const error = fault(name, args[0])
    if (error) throw error
    return (real[name] as (...all: unknown[]) => Promise<unknown>)(...args)
  }]))
  const open = async (path: string, flags: string) => {
    const error = fault('open', path)
    if (error) throw error
    const handle = await real.open(path, flags)
    return {
      writeFile: async (text: string | Uint8Array) => {
        const failure = fault('write', path)
        // A part of it may have been written by then.
        if (failure && (disk.fault === 'half' || disk.fault === 'short')) await handle.writeFile(Buffer.from(text).subarray(0, Buffer.from(text).length >> 1))
        if (failure) throw failure
        await handle.writeFile(text)
      },
      sync: async () => {
        const failure = fault('fsync', path)
        // What the disk makes of it is not to be seen here, and would only take time.
        if (failure) throw failure
      },
      chmod: async (mode: number) => handle.chmod(mode),
      chown: async () => undefined,
      close: async () => handle.close(),
    }
  }
  return { ...real, ...wrapped, open, default: { ...real, ...wrapped, open } }
})

const { recordChanges } = await import('../../src/files/undo/record-change.ts')
const { takeSnapshot } = await import('../../src/files/undo/snapshot.ts')
const { planUndo, undoChanges } = await import('../../src/files/undo/undo-changes.ts')
const { writeFiles } = await import('../../src/files/writing/write-file.ts')
const { writeOutput } = await import('../../src/files/writing/write-output.ts')
const real = await vi.importActual<typeof Fs>('node:fs')

const LABEL = { title: 'crmplan plan', at: '2026-11-22 09:00' }
const OLD: Readonly<Record<string, string>> = { 'plan.yaml': 'old plan\n'.repeat(50), '.crmplan/plan.yaml': 'old base\n', 'gone.yaml': 'old and gone\n' }
const NEW: Readonly<Record<string, string | undefined>> = { 'plan.yaml': 'new plan\n'.repeat(70), '.crmplan/plan.yaml': 'new base\n', 'reports/project.md': 'made\n', 'gone.yaml': undefined }
const FILES = [...new Set([...Object.keys(OLD), ...Object.keys(NEW)])]
const DEAD = spawnSync(process.execPath, ['-e', '']).pid

type State = Readonly<Record<string, string | undefined>>
const stateOf = (folder: string): State => Object.fromEntries(FILES.map((file) => [file, existsSync(join(folder, file)) ? readFileSync(join(folder, file), 'utf8') : undefined]))
const OLD_STATE: State = Object.fromEntries(FILES.map((file) => [file, OLD[file]]))
const NEW_STATE: State = Object.fromEntries(FILES.map((file) => [file, NEW[file]]))

const command = async (folder: string) => recordChanges({ ...LABEL, kind: 'command', takesBack: [] }, () => writeFiles(folder, NEW))
const undo = async (folder: string, kind: 'last' | 'redo' = 'last') => undoChanges(folder, planUndo(folder, { kind }), LABEL)

function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'crmplan-faults-'))
  real.mkdirSync(join(folder, '.crmplan'))
  for (const [file, text] of Object.entries(OLD)) real.writeFileSync(join(folder, file), text)
  return folder
}

// As after the death of the process: its locks are those of somebody who is no more.
function bury(folder: string): void {
  Object.assign(disk, { left: Number.POSITIVE_INFINITY, fault: 'none', isDead: false, done: 0 })
  const locks = join(folder, '.crmplan/locks')
  for (const name of existsSync(locks) ? readdirSync(locks) : []) {
    const text = readFileSync(join(locks, name), 'utf8')
    if (text !== '') real.writeFileSync(join(locks, name), JSON.stringify({ ...(JSON.parse(text) as object), pid: DEAD }))
  }
}

function litter(folder: string): string[] {
  return (readdirSync(folder, { recursive: true }) as string[]).filter((name) => /\.tmp$|\.json\.\d+(\.old)?$/.test(name))
}

/** Lets the n-th operation go wrong, for every n, on a fresh folder each; `before` leads to it, `check` looks at what is there then. */
async function atEveryOperation(kind: typeof disk.fault, before: (folder: string) => Promise<void>, work: (folder: string) => Promise<unknown>, check: (folder: string, failure: unknown) => Promise<void>): Promise<number> {
  for (let at = 1; ; at++) {
    const folder = freshFolder()
    try {
      await before(folder)
      Object.assign(disk, { left: at, fault: kind, isDead: false, done: 0 })
      const failure = await work(folder).then(() => undefined, (error: unknown) => error)
      const isOver = disk.left > 0
      bury(folder)
      await check(folder, failure)
      if (isOver) return at - 1
    } finally {
      Object.assign(disk, { left: Number.POSITIVE_INFINITY, fault: 'none', isDead: false })
      real.rmSync(folder, { recursive: true })
    }
  }
}

function expectWhole(folder: string): void {
  const state = stateOf(folder)
  for (const file of FILES) expect([OLD_STATE[file], NEW_STATE[file]], file).toContain(state[file])
}

const DEATHS = ['kill', 'half'] as const
const REFUSALS = ['EIO', 'ENOSPC', 'EACCES', 'short'] as const
const nothing = async () => undefined

describe.each(DEATHS)('the program dies (%s)', (death) => {
  test('while a command writes: the next run makes everything new, and all of it can be taken back', { timeout: 60_000 }, async () => {
    const count = await atEveryOperation(death, nothing, command, async (folder) => {
      expectWhole(folder)
      await command(folder)
      expect([stateOf(folder), litter(folder)]).toEqual([NEW_STATE, []])
      for (let turn = 0; turn < 2; turn++) await undo(folder).catch(({ key }: { key: string }) => expect(key).toBe('nothingToUndo'))
      expect(stateOf(folder)).toEqual(OLD_STATE)
    })
    expect(count).toBeGreaterThan(25)
  })

  test.each(['last', 'redo'] as const)('while taking back (%s): doing it again ends it', { timeout: 60_000 }, async (kind) => {
    const wanted = kind === 'last' ? OLD_STATE : NEW_STATE
    await atEveryOperation(death, async (folder) => { await command(folder); if (kind === 'redo') await undo(folder) }, (folder) => undo(folder, kind), async (folder) => {
      expectWhole(folder)
      await undo(folder, kind).catch(({ key }: { key: string }) => expect(key).toMatch(/^nothingTo(Undo|Redo)$/))
      expect([stateOf(folder), litter(folder)]).toEqual([wanted, []])
    })
  })

  test('while a snapshot is taken or brought back: the files are whole, and the snapshot is there or not', { timeout: 60_000 }, async () => {
    await atEveryOperation(death, nothing, (folder) => takeSnapshot(folder, { title: 's', at: LABEL.at }), async (folder) => {
      expect(stateOf(folder)).toEqual(OLD_STATE)
      await takeSnapshot(folder, { title: 's', at: LABEL.at }).catch(({ key }: { key: string }) => expect(key).toBe('snapshotExists'))
      await command(folder)
      await undoChanges(folder, planUndo(folder, { kind: 'to', name: 's' }), LABEL)
      expect(stateOf(folder)).toEqual(OLD_STATE)
    })
    const back = async (folder: string) => undoChanges(folder, planUndo(folder, { kind: 'to', name: 's' }), LABEL)
    await atEveryOperation(death, async (folder) => { await takeSnapshot(folder, { title: 's', at: LABEL.at }); await command(folder) }, back, async (folder) => {
      expectWhole(folder)
      await back(folder)
      expect(stateOf(folder)).toEqual(OLD_STATE)
    })
  })

  test('while an interview is being saved, answer by answer: what it holds is one of the answers, and the session is one step', { timeout: 60_000 }, async () => {
    const session = async (folder: string) => recordChanges({ ...LABEL, kind: 'command', takesBack: [] }, async () => {
      for (const answer of ['first', 'second', 'third']) await writeFiles(folder, { 'plan.yaml': answer })
    })
    await atEveryOperation(death, nothing, session, async (folder) => {
      expect(['first', 'second', 'third', OLD['plan.yaml']]).toContain(stateOf(folder)['plan.yaml'])
      await undo(folder).catch(({ key }: { key: string }) => expect(key).toBe('nothingToUndo'))
      expect(stateOf(folder)).toEqual(OLD_STATE)
    })
  })

  test('while a merge is written: ours is the old or the merged text', { timeout: 60_000 }, async () => {
    await atEveryOperation(death, nothing, (folder) => writeOutput(join(folder, 'plan.yaml'), NEW['plan.yaml'] ?? ''), async (folder) => expectWhole(folder))
  })
})

describe.each(REFUSALS)('the disk refuses (%s)', (refusal) => {
  test('one operation of a command: it fails in words or not at all, all files are whole, nothing lies about', { timeout: 60_000 }, async () => {
    let failures = 0
    await atEveryOperation(refusal, nothing, command, async (folder, failure) => {
      expectWhole(folder)
      if (failure === undefined) expect(stateOf(folder)).toEqual(NEW_STATE)
      else {
        failures += 1
        expect(failure).toMatchObject({ key: expect.stringMatching(/^cannot(Write|Read)$/) })
      }
      await command(folder)
      expect([stateOf(folder), litter(folder)]).toEqual([NEW_STATE, []])
    })
    expect(failures).toBeGreaterThan(10)
  })

  test('one operation of an undo: doing it again ends it', { timeout: 60_000 }, async () => {
    await atEveryOperation(refusal, command, (folder) => undo(folder), async (folder) => {
      expectWhole(folder)
      await undo(folder).catch(({ key }: { key: string }) => expect(key).toBe('nothingToUndo'))
      expect([stateOf(folder), litter(folder)]).toEqual([OLD_STATE, []])
    })
  })
})
