// Whether what was seen on disk is still there to be seen.
import { namesIn } from './engagement-folder.ts'
import { type LookKind, namesSeen, refusalSeen, textSeen } from './looks.ts'
import { isFile } from './read-file.ts'
import { namesBelow, readText } from './read-tree.ts'

/** Looks once more, each place once; undefined where nothing can be seen. */
export function lookAgain(): (kind: LookKind, path: string) => string | undefined {
  const known = new Map<string, string | undefined>()
  return (kind, path) => {
    const key = `${kind} ${path}`
    if (!known.has(key)) known.set(key, look(kind, path))
    return known.get(key)
  }
}

function look(kind: LookKind, path: string): string | undefined {
  try {
    switch (kind) {
      // A pipe would never end.
      case 'text': return isFile(path) ? textSeen(readText(path)) : undefined
      case 'file': return String(isFile(path))
      case 'folder': return namesSeen(namesIn(path))
      case 'tree': return namesSeen(namesBelow(path))
    }
  } catch (error) {
    return kind === 'text' ? refusalSeen(error) : undefined
  }
}
