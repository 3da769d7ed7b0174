// A text as one word of a command that somebody may copy into a shell: whatever a folder is called, nothing of its name is run.

const PLAIN = /^(?![-~])[\p{L}\p{N}_./:@%+=,-]+$/u
/** What cannot be seen, or would end the line. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu

/** The text as it is where no shell would read it otherwise, else in quotation marks as bash and zsh read them; on one line. A name that begins like an option gets `./` before it. */
export function shellWord(text: string): string {
  if (PLAIN.test(text)) return text
  const name = text.startsWith('-') ? `./${text}` : text
  if (PLAIN.test(name)) return name
  if (name.search(UNSEEN) < 0) return `'${name.replaceAll('\'', String.raw`'\''`)}'`
  return `$'${name.replace(/[\\']/g, String.raw`\$&`).replace(UNSEEN, (unseen) => [...unseen].map(escaped).join(''))}'`
}

function escaped(character: string): string {
  return `\\U${(character.codePointAt(0) ?? 0).toString(16).padStart(8, '0')}`
}
