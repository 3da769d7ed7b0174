// What a text of a stranger looks like where it is quoted: nothing in it can move the cursor, colour the screen, turn the direction of writing or hide.

/** Control characters but tabs and line ends, and halves of a character. They have no place in a file of ours. */
export const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/
/** Characters that turn the direction of writing or cannot be seen, so that a text reads otherwise than it is; tags are meant within flags only. */
export const HIDDEN = /[\u200b\u202a-\u202e\u2060-\u206f\ufeff]|(?<!\ud83c\udff4(?:\udb40[\udc20-\udc7f])*)\udb40[\udc00-\udc7f]/
/** Quoted texts are cut behind so many characters. */
const MOST_QUOTED = 1000

const UNSEEN = new RegExp(`${CONTROL.source}|${HIDDEN.source}|[\\u0009-\\u000d\\u0085\\u2028\\u2029]`, 'g')

/** The text on one line, with every character that cannot be seen written as in JSON (`\u001b`), and cut where it is very long. */
export function visible(text: string): string {
  const shown = text.length > MOST_QUOTED ? `${text.slice(0, MOST_QUOTED)}…` : text
  return shown.replace(UNSEEN, (unseen) => [...unseen].map(escaped).join(''))
}

/** The text with U+FFFD, one column wide, for every character that cannot be seen; it stays as long as it is, and tabs stay. */
export function withoutUnseen(text: string): string {
  return text.replace(UNSEEN, (unseen) => (unseen === '\t' ? unseen : '\ufffd'.repeat(unseen.length)))
}

function escaped(character: string): string {
  const code = character.codePointAt(0) ?? 0
  return code > 0xffff ? `\\u{${code.toString(16)}}` : `\\u${code.toString(16).padStart(4, '0')}`
}
