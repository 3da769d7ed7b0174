// Lines as the terminal itself edits them: nothing is redrawn, and an input method or a screen reader works as everywhere.
import { type Interface, createInterface } from 'node:readline'

/** Lines from standard input, one at a time; undefined once it has ended. */
export class LineReader {
  private readonly input: Interface = createInterface({ input: process.stdin, terminal: false })
  private readonly lines: string[] = []
  private waiting: ((line: string | undefined) => void) | undefined
  private hasEnded = false

  constructor() {
    this.input.on('line', (line) => this.give(line)).on('close', () => this.end())
  }

  /** The next line. */
  next(): Promise<string | undefined> {
    const first = this.lines.shift()
    if (first !== undefined) return Promise.resolve(first)
    return this.hasEnded ? Promise.resolve(undefined) : new Promise((resolve) => { this.waiting = resolve })
  }

  /** Whether a line is there already. */
  hasMore(): boolean {
    return this.lines.length > 0
  }

  /** Lets go of standard input while something else reads it. */
  pause(): void {
    this.input.pause()
  }

  /** Reads on. */
  resume(): void {
    this.input.resume()
  }

  /** Ends the reading. */
  close(): void {
    this.input.close()
    process.stdin.pause()
  }

  private give(line: string): void {
    const { waiting } = this
    this.waiting = undefined
    if (waiting) waiting(line)
    else this.lines.push(line)
  }

  private end(): void {
    this.hasEnded = true
    this.waiting?.(undefined)
    this.waiting = undefined
  }
}
