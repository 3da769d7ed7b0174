// A line being typed, with its cursor; characters are what a reader takes for one, however many code points they have.

/** The text before and after the cursor. */
export interface LineDraft {
  readonly before: string
  readonly after: string
}

/** A draft of a text with the cursor at its end. */
export function draftOf(text: string): LineDraft {
  return { before: text, after: '' }
}

/** The text of a draft without blanks around it. */
export function textOf(draft: LineDraft): string {
  return (draft.before + draft.after).trim()
}

/** The draft with a text inserted at the cursor; characters that steer a terminal are left out. */
export function insertText(draft: LineDraft, text: string): LineDraft {
  const clean = text.replaceAll('\r\n', '\n').replaceAll('\r', '\n').replaceAll('\t', ' ').replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g, '')
  return { ...draft, before: draft.before + clean }
}

/** The draft after a key that moves or deletes; undefined for a key that does neither. */
export function editDraft({ before, after }: LineDraft, key: string): LineDraft | undefined {
  switch (key) {
    case 'backspace': return { before: before.slice(0, before.length - last(before).length), after }
    case 'delete': return { before, after: after.slice(first(after).length) }
    case 'left': return { before: before.slice(0, before.length - last(before).length), after: last(before) + after }
    case 'right': return { before: before + first(after), after: after.slice(first(after).length) }
    case 'home': return { before: '', after: before + after }
    case 'end': return { before: before + after, after: '' }
    case 'ctrl-u': return { before: '', after }
    case 'ctrl-k': return { before, after: '' }
    case 'ctrl-w': return { before: before.replace(/\S+\s*$/, ''), after }
    default: return undefined
  }
}

/** The characters of a text as a reader counts them. */
export function charactersOf(text: string): string[] {
  return [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)].map(({ segment }) => segment)
}

function first(text: string): string {
  return charactersOf(text)[0] ?? ''
}

function last(text: string): string {
  return charactersOf(text).at(-1) ?? ''
}
