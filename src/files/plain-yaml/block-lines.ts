// The lines of a text of plain YAML (see read-plain-yaml.ts).
import type { SignedCursor } from './inline-values.ts'

/** The lines that hold something, one after the other. `start` is where the current one's content begins, `end` where the line ends. */
export class BlockLines implements SignedCursor {
  start = 0
  end = 0
  /** Column of the content of the current line. */
  indent = 0
  private lineStart = 0
  private isReady = false
  /** The first colon that is not before the last place asked for. */
  private colon = -1
  /** The first number sign that is not before the last place asked for. */
  private hash = -1

  constructor(readonly text: string) {}

  /** Moves to the next line with content unless already on one; its start, or -1 at the end. */
  peek(): number {
    const { text } = this
    while (!this.isReady && this.lineStart < text.length) {
      const newline = text.indexOf('\n', this.lineStart)
      this.end = newline < 0 ? text.length : newline
      let start = this.lineStart
      while (text.charCodeAt(start) === 32) start++
      this.start = start
      this.indent = start - this.lineStart
      this.isReady = start < this.end && text.charCodeAt(start) !== 35
      if (!this.isReady) this.lineStart = this.end + 1
    }
    return this.isReady ? this.start : -1
  }

  /** Leaves the current line. */
  next(): void {
    this.lineStart = this.end + 1
    this.isReady = false
  }

  /** The first colon from a place on, or the end of the text. A long list without any is not gone through for each of its items. */
  colonFrom(place: number): number {
    if (this.colon < place) {
      const found = this.text.indexOf(':', place)
      this.colon = found < 0 ? this.text.length : found
    }
    return this.colon
  }

  /** The first number sign from a place on, or the end of the text. */
  hashFrom(place: number): number {
    if (this.hash < place) {
      const found = this.text.indexOf('#', place)
      this.hash = found < 0 ? this.text.length : found
    }
    return this.hash
  }
}
