// Control characters, which YAML allows in no text.
import { CONTROL } from '../../model/printing/visible-text.ts'
import type { Place } from '../read-document.ts'
import type { YamlMistake } from './find-mistakes.ts'

/** More are not told: a file full of them is no text at all. */
const MOST = 20

/** The first of each line. */
export function controlMistakes(text: string, place: Place): YamlMistake[] {
  const found: YamlMistake[] = []
  const controls = new RegExp(CONTROL.source, 'g')
  for (let match = controls.exec(text); match && found.length < MOST; match = controls.exec(text)) {
    found.push({ code: 'NOT_PRINTABLE', values: {}, ...place([match.index, match.index + 1]) })
    const endOfLine = text.indexOf('\n', match.index)
    controls.lastIndex = endOfLine < 0 ? text.length : endOfLine
  }
  return found
}
