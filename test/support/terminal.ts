// A real pseudo-terminal with a screen that can be read as text.
import { join } from 'node:path'
import { spawn } from '@lydell/node-pty'
import xterm from '@xterm/headless'
import { onTestFinished } from 'vitest'
import { PROGRAM } from './built-program.ts'

const ROOT = join(import.meta.dirname, '../..')
/** Milliseconds: tests may share the machine with much else. */
const PATIENCE = 30_000

/** A command running in a terminal. */
export interface TerminalRun {
  /** Types keys. */
  type(keys: string): void
  /** The screen as lines of text, trailing blanks left out. */
  screen(): string
  /** Gives the terminal another size. */
  resize(cols: number, rows: number): void
  /** Where the cursor stands, from 0. */
  cursor(): { line: number; column: number }
  /** Waits until the screen holds a text; fails with the screen after half a minute. */
  until(text: string | RegExp): Promise<void>
  /** Ends the process with a signal. */
  kill(signal: string): void
  /** The exit code, once it has ended and the screen shows all it said. */
  readonly exit: Promise<number>
}

/** Size of a terminal, and what its environment has besides. */
export interface TerminalOptions {
  readonly cols?: number
  readonly rows?: number
  readonly env?: Readonly<Record<string, string>>
  /** Shell words before the command, such as a limit. */
  readonly shell?: string
}

/** Starts crmplan, built, in a terminal of 100 columns. */
export function inTerminal(...argv: string[]): TerminalRun {
  const run = startTerminal({}, ...argv)
  onTestFinished(() => run.kill('SIGKILL'))
  return run
}

/** The same in a terminal of a given size. */
export function inTerminalOf(options: TerminalOptions, ...argv: string[]): TerminalRun {
  const run = startTerminal(options, ...argv)
  onTestFinished(() => run.kill('SIGKILL'))
  return run
}

/** Starts crmplan in a terminal; whoever starts it ends it. */
export function startTerminal({ cols = 100, rows = 50, env = {}, shell }: TerminalOptions, ...argv: string[]): TerminalRun {
  const screen = new xterm.Terminal({ cols, rows, allowProposedApi: true, scrollback: 500 })
  const command = [process.execPath, PROGRAM, ...argv]
  const [file = '', ...words] = shell === undefined ? command : ['/bin/sh', '-c', `${shell}; exec "$@"`, 'sh', ...command]
  const pty = spawn(file, words, { cols, rows, cwd: ROOT, env: { ...process.env, NO_COLOR: '1', LANG: 'en_GB.UTF-8', TERM: 'xterm-256color', ...env } as Record<string, string> })
  pty.onData((data) => screen.write(data))
  let hasEnded = false
  const exit = new Promise<number>((resolve) => pty.onExit(({ exitCode, signal }) => {
    hasEnded = true
    // The screen draws what it is given a little later: whoever waits for the end may read the last words.
    screen.write('', () => resolve(signal ? 128 + signal : exitCode))
  }))
  const read = () => Array.from({ length: screen.buffer.active.length }, (_, line) => screen.buffer.active.getLine(line)?.translateToString(true) ?? '').join('\n').trimEnd()
  return {
    type: (keys) => pty.write(keys),
    screen: read,
    resize: (columns, lines) => {
      screen.resize(columns, lines)
      pty.resize(columns, lines)
    },
    cursor: () => ({ line: screen.buffer.active.cursorY, column: screen.buffer.active.cursorX }),
    kill: (signal) => { if (!hasEnded) pty.kill(signal) },
    exit,
    until: async (text) => {
      for (let tries = 0; tries < PATIENCE / 25; tries++) {
        if (typeof text === 'string' ? read().includes(text) : text.test(read())) return
        await new Promise((resolve) => setTimeout(resolve, 25))
      }
      throw new Error(`Waited for ${String(text)} in:\n${read()}`)
    },
  }
}
