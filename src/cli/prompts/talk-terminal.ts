// What an interview needs of a terminal.
import type { TalkEvent, TalkScreen } from '../../interview/talk.ts'
import type { DrawnScreen } from '../interview-screen/view.ts'

/** What comes from a terminal: an event of the interview, that its size has changed, or that it is gone. */
export type TerminalEvent = TalkEvent | { readonly kind: 'resized' } | { readonly kind: 'gone'; readonly exit: 129 | 143 }

/** A terminal in which somebody is interviewed. */
export interface TalkTerminal {
  readonly isPlain: boolean
  /** Columns and lines that can be used. */
  size(): { readonly width: number; readonly rows: number }
  draw(screen: DrawnScreen): void
  /** Whether something has been typed that is not dealt with yet. */
  hasMore(): boolean
  /** The next event; what a typed line means depends on the screen. */
  next(screen: TalkScreen['kind']): Promise<TerminalEvent>
  /** Leaves the terminal to another program while it runs. */
  lend<T>(work: () => T): T
  close(): void
}
