// A long text in the person's own editor.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** The text as it was left in $VISUAL, $EDITOR, or vi (notepad on Windows); undefined if that could not be run or ended in failure. */
export function editText(text: string): string | undefined {
  const editor = process.env['VISUAL'] || process.env['EDITOR'] || (process.platform === 'win32' ? 'notepad' : 'vi')
  const folder = mkdtempSync(join(tmpdir(), 'crmplan-note-'))
  const file = join(folder, 'note.txt')
  try {
    writeFileSync(file, text === '' ? '' : `${text}\n`, { mode: 0o600 })
    // The command may have arguments of its own, such as "code --wait"; the path is ours and has no quotes.
    const { status } = spawnSync(`${editor} "${file}"`, { shell: true, stdio: 'inherit' })
    return status === 0 ? readFileSync(file, 'utf8').replaceAll('\r\n', '\n').trim() : undefined
  } catch {
    return undefined
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
