// Numbered lines without redraws or colour: each screen is printed once, and what is typed is a line.
import type { TalkEvent, TalkScreen } from '../../interview/talk.ts'
import type { DrawnScreen } from '../interview-screen/view.ts'
import type { LineReader } from './line-reader.ts'
import type { TalkTerminal, TerminalEvent } from './talk-terminal.ts'

/** Columns where the terminal does not say how wide it is, and at most. */
const PLAIN_WIDTH = 80

/** The terminal of this process as a roll of paper. */
export class PlainTerminal implements TalkTerminal {
  readonly isPlain = true
  private readonly queue: TerminalEvent[] = []
  private last = performance.now()
  private wake: ((event: TerminalEvent) => void) | undefined
  private readonly onInterrupt = () => this.signalled({ kind: 'key', key: 'interrupt' })
  private readonly onHangUp = () => this.signalled({ kind: 'gone', exit: 129 })
  private readonly onTerm = () => this.signalled({ kind: 'gone', exit: 143 })

  constructor(private readonly reader: LineReader) {
    process.on('SIGINT', this.onInterrupt).on('SIGHUP', this.onHangUp).on('SIGTERM', this.onTerm)
    process.stdout.on('error', this.onHangUp)
  }

  size(): { width: number; rows: number } {
    return { width: Math.min(process.stdout.columns || PLAIN_WIDTH, PLAIN_WIDTH), rows: Number.MAX_SAFE_INTEGER }
  }

  draw({ lines }: DrawnScreen): void {
    process.stdout.write(`\n${lines.join('\n')}\n> `)
  }

  hasMore(): boolean {
    return this.queue.length > 0
  }

  async next(screen: TalkScreen['kind']): Promise<TerminalEvent> {
    const first = this.queue.shift()
    if (first) return first
    const signal = new Promise<TerminalEvent>((resolve) => { this.wake = resolve })
    const line = await Promise.race([this.reader.next(), signal])
    if (typeof line === 'object') return line
    const now = performance.now()
    const events: TalkEvent[] = line === undefined ? [{ kind: 'key', key: 'interrupt' }] : eventsOf(line, screen)
    this.queue.push(...events.slice(1))
    const event: TalkEvent = { ...(events[0] ?? { kind: 'key', key: 'enter' }), seconds: (now - this.last) / 1000 }
    this.last = now
    return event
  }

  lend<T>(work: () => T): T {
    this.reader.pause()
    try {
      return work()
    } finally {
      this.reader.resume()
    }
  }

  close(): void {
    this.reader.close()
    process.off('SIGINT', this.onInterrupt).off('SIGHUP', this.onHangUp).off('SIGTERM', this.onTerm)
  }

  private signalled(event: TerminalEvent): void {
    if (this.wake) this.wake(event)
    else this.queue.push(event)
  }
}

/** What a typed line means on a screen: a command, a choice by number, or a text. */
export function eventsOf(line: string, screen: TalkScreen['kind']): TalkEvent[] {
  const text = line.trim()
  const key = (name: string): TalkEvent => ({ kind: 'key', key: name })
  if (screen === 'entry') {
    if (text === '') return [key('enter')]
    if (text === '.') return [key('escape')]
    if (text === '+') return [key('tab')]
    return [key('ctrl-u'), ...(text === '-' ? [] : [{ kind: 'text', text, pasted: true } as const]), key('enter')]
  }
  if (screen === 'list' || screen === 'evidence' || screen === 'parkWho') {
    if (text === '') return [key('escape')]
    if (/^\d{1,4}$/.test(text)) return [{ kind: 'pick', index: Number(text) - 1 }]
    return screen === 'list' ? [key('end'), key('ctrl-u'), { kind: 'text', text, pasted: true }] : []
  }
  return [text === '' ? key('enter') : { kind: 'text', text }]
}
