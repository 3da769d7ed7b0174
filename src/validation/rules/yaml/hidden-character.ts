// A character by which a text reads otherwise than it is.
import { HIDDEN, visible } from '../../../model/printing/visible-text.ts'
import type { Subject } from '../../file-group.ts'
import { type Finding, finding } from '../../rule.ts'
import { unseenTexts } from '../../unseen-texts.ts'

/** Reports marks that turn the direction of writing, and characters that cannot be seen, in texts and keys. */
export function hiddenCharacter(subject: Subject): Finding[] {
  return subject.files.flatMap((file) => unseenTexts(file, HIDDEN).map(({ path, at, character }) => finding('hidden-character', file, path, { at, severity: 'warning', values: { character: visible(character) } })))
}
