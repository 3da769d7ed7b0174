// A real pseudo-terminal with a screen that can be read as text.
import { join } from 'node:path'
import { spawn } from '@lydell/node-pty'
import xterm from '@xterm/headless'
import { onTestFinished } from 'vitest'

const ROOT = join(import.meta.dirname, '../..')

/** A command running in a terminal. */
export interface TerminalRun {
  /** Types keys. */
  type(keys: string): void
  /** The screen as lines of text, trailing blanks left out. */
  screen(): string
  /** Waits until the screen holds a text; fails with the screen after ten seconds. */
  until(text: string | RegExp): Promise<void>
  /** Ends the process with a signal. */
  kill(signal: string): void
  /** The exit code, once it has ended. */
  readonly exit: Promise<number>
}

/** Starts crmplan from its sources in a terminal of 100 columns. */
export function inTerminal(...argv: string[]): TerminalRun {
  const screen = new xterm.Terminal({ cols: 100, rows: 50, allowProposedApi: true, scrollback: 500 })
  const pty = spawn(process.execPath, [join(ROOT, 'bin/dev.js'), ...argv], { cols: 100, rows: 50, cwd: ROOT, env: { ...process.env, NO_COLOR: '1', LANG: 'en_GB.UTF-8' } as Record<string, string> })
  pty.onData((data) => screen.write(data))
  const exit = new Promise<number>((resolve) => pty.onExit(({ exitCode, signal }) => resolve(signal ? 128 + signal : exitCode)))
  onTestFinished(() => { try { pty.kill() } catch { /* it has ended */ } })
  const read = () => Array.from({ length: screen.buffer.active.length }, (_, line) => screen.buffer.active.getLine(line)?.translateToString(true) ?? '').join('\n').trimEnd()
  return {
    type: (keys) => pty.write(keys),
    screen: read,
    kill: (signal) => pty.kill(signal),
    exit,
    until: async (text) => {
      for (let tries = 0; tries < 200; tries++) {
        if (typeof text === 'string' ? read().includes(text) : text.test(read())) return
        await new Promise((resolve) => setTimeout(resolve, 50))
      }
      throw new Error(`Waited for ${String(text)} in:\n${read()}`)
    },
  }
}
