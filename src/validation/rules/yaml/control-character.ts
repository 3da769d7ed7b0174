// A character that no keyboard types and no report can show, such as the beginning of a command to the terminal.
import { CONTROL, visible } from '../../../model/printing/visible-text.ts'
import type { Subject } from '../../file-group.ts'
import { type Finding, finding } from '../../rule.ts'
import { unseenTexts } from '../../unseen-texts.ts'

/** Reports control characters and halves of characters in texts and keys. */
export function controlCharacter(subject: Subject): Finding[] {
  return subject.files.flatMap((file) => unseenTexts(file, CONTROL).map(({ path, at, character }) => finding('control-character', file, path, { at, values: { character: visible(character) } })))
}
