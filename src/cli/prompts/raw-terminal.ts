// The whole screen, key by key. Keys are told apart by node:readline, lines are not edited by it: its editor scrambles what an input method sends (nodejs/node#59857).
import { type Key, emitKeypressEvents } from 'node:readline'
import type { DrawnScreen } from '../interview-screen/view.ts'
import type { TalkTerminal, TerminalEvent } from './talk-terminal.ts'

/** Widest screen that is used: longer lines are hard to read. */
const WIDEST = 100
/** Milliseconds after which Esc is a key and not the beginning of one; readline's own 500 feel broken. */
const ESCAPE_WAIT = 60

// Another screen, pasted text in brackets, no wrapping of lines too long by a character of doubtful width.
const ENTER = '\x1b[?1049h\x1b[?2004h\x1b[?7l'
const LEAVE = '\x1b[?7h\x1b[?2004l\x1b[?25h\x1b[?1049l'

const NAMES: Readonly<Record<string, string>> = { return: 'enter', enter: 'enter' }
const PLAIN_KEYS = ['escape', 'up', 'down', 'left', 'right', 'home', 'end', 'pageup', 'pagedown', 'backspace', 'delete', 'tab', 'enter']
const CONTROLS: Readonly<Record<string, string>> = { c: 'interrupt', d: 'interrupt', a: 'home', e: 'end', b: 'left', f: 'right', h: 'backspace', u: 'ctrl-u', k: 'ctrl-k', w: 'ctrl-w', p: 'up', n: 'down' }

/** The terminal of this process as one screen that is drawn anew. */
export class RawTerminal implements TalkTerminal {
  readonly isPlain = false
  private readonly queue: TerminalEvent[] = []
  private waiting: ((event: TerminalEvent) => void) | undefined
  private pasted: string | undefined
  private last = performance.now()
  private readonly onKey = (text: string | undefined, key: Key) => this.keyPressed(text, key)
  private readonly onResize = () => this.push({ kind: 'resized' })
  private readonly onHangUp = () => this.push({ kind: 'gone', exit: 129 })
  private readonly onTerm = () => this.push({ kind: 'gone', exit: 143 })
  private readonly onInterrupt = () => this.push({ kind: 'key', key: 'interrupt' })

  constructor() {
    emitKeypressEvents(process.stdin, { escapeCodeTimeout: ESCAPE_WAIT } as never)
    this.take()
    process.stdout.on('resize', this.onResize).on('error', this.onHangUp)
    process.stdin.on('end', this.onHangUp).on('error', this.onHangUp)
    process.on('SIGHUP', this.onHangUp).on('SIGTERM', this.onTerm).on('SIGINT', this.onInterrupt)
  }

  size(): { width: number; rows: number } {
    return { width: Math.min(process.stdout.columns || 80, WIDEST), rows: Math.max(process.stdout.rows || 24, 8) }
  }

  draw({ lines, cursor }: DrawnScreen): void {
    const text = lines.map((line) => `\x1b[2K${line}`).join('\r\n')
    const place = cursor ? `\x1b[${cursor.line + 1};${cursor.column + 1}H\x1b[?25h` : ''
    // Erased from the next line on: the cursor still stands on the last character of a line that is full.
    const rest = lines.length < (process.stdout.rows || 24) ? '\r\n\x1b[J' : ''
    process.stdout.write(`\x1b[?25l\x1b[H${text}${rest}${place}`)
  }

  hasMore(): boolean {
    return this.queue.length > 0
  }

  next(): Promise<TerminalEvent> {
    const first = this.queue.shift()
    return first ? Promise.resolve(first) : new Promise((resolve) => { this.waiting = resolve })
  }

  lend<T>(work: () => T): T {
    this.give()
    try {
      return work()
    } finally {
      this.take()
    }
  }

  close(): void {
    this.give()
    process.stdin.off('end', this.onHangUp)
    process.stdout.off('resize', this.onResize)
    process.off('SIGHUP', this.onHangUp).off('SIGTERM', this.onTerm).off('SIGINT', this.onInterrupt)
  }

  private take(): void {
    process.stdin.on('keypress', this.onKey)
    process.stdin.setRawMode(true)
    process.stdin.resume()
    process.stdout.write(ENTER)
  }

  // A terminal that is gone cannot be given back, and nobody misses it.
  private give(): void {
    try {
      process.stdin.off('keypress', this.onKey)
      process.stdout.write(LEAVE)
      process.stdin.setRawMode(false)
      process.stdin.pause()
    } catch {
      return
    }
  }

  private keyPressed(text: string | undefined, key: Key): void {
    if (key.name === 'paste-start' as string) this.pasted = ''
    else if (key.name === 'paste-end' as string) {
      this.push({ kind: 'text', text: this.pasted ?? '', pasted: true })
      this.pasted = undefined
    } else if (this.pasted !== undefined) this.pasted += key.sequence ?? text ?? ''
    else this.pushKey(text, key)
  }

  private pushKey(text: string | undefined, key: Key): void {
    const name = NAMES[key.name ?? ''] ?? key.name ?? ''
    const control = key.ctrl ? CONTROLS[name] : undefined
    if (control !== undefined) this.push({ kind: 'key', key: control })
    else if (key.meta && name === 'left') this.push({ kind: 'key', key: 'b' })
    else if (PLAIN_KEYS.includes(name)) this.push({ kind: 'key', key: name })
    else if (text !== undefined && !key.ctrl && !key.meta) this.push({ kind: 'text', text })
  }

  private push(event: TerminalEvent): void {
    const now = performance.now()
    const timed = event.kind === 'resized' || event.kind === 'gone' ? event : { ...event, seconds: (now - this.last) / 1000 }
    if (timed !== event) this.last = now
    const { waiting } = this
    this.waiting = undefined
    if (waiting) waiting(timed)
    else this.queue.push(timed)
  }
}
