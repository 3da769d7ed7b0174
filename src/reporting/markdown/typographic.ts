// Straight quotation marks and apostrophes of English prose as print has them, whoever wrote the words.

/** What must stay as it is: comments (marks and records), fenced blocks, code and web addresses. */
const VERBATIM = /(<!--[\s\S]*?-->|^```[\s\S]*?^```$|`[^`\n]+`|<https?:[^>\s]*>|\]\([^)\s]*\))/gm
const DOUBLE = /(?<=^|[\s(/—–‘*])"(?=\S)([^"\n]*[^"\s])"(?=$|[\s.,;:!?)/—–’*])/gm
const SINGLE = /(?<=^|[\s(/—–“*])'(?=\S)([^'\n]*[^'\s])'(?=$|[\s.,;:!?)/—–”*])/gm
const APOSTROPHE = /(?<=[\p{L}\p{N}])'(?=[\p{L}\p{N}]|$|[\s.,;:!?)”’"|])/gmu

/** Markdown with “quotations”, ‘quotations inside them’ and the apostrophe’s own sign; marks without a partner, such as inches, stay. */
export function typographic(markdown: string): string {
  return markdown.split(VERBATIM).map((piece, index) => (index % 2 === 1 ? piece : piece.replace(DOUBLE, '“$1”').replace(SINGLE, '‘$1’').replace(APOSTROPHE, '’'))).join('')
}
