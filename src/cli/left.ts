// Somebody leaves in the middle: by Ctrl-C, by closing the terminal, or because the process is asked to end.

/** Thrown to end a command that was left, with the code of the signal: 129 the terminal is closed, 130 Ctrl-C, 143 asked to end. */
export class Left extends Error {
  constructor(readonly exit: 129 | 130 | 143) {
    super('left')
    this.name = 'Left'
  }
}
