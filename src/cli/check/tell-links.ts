// What is told of symbolic links in a folder that is checked, which were not followed.
import type { FoundLink } from '../../files/found-links.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'

/** The sentence about a link that was not followed. */
export const NOT_FOLLOWED = 'yaml-syntax.LINK'

/** The findings with those about links, where these are told in this part: an error where the engagement or pack around it cannot do without. That what lies behind one has gone, as whoever looks for it in its place must think, is not told beside it. */
export function withLinks(diagnostics: readonly Diagnostic[], links: readonly FoundLink[], areTold: boolean): readonly Diagnostic[] {
  if (links.length === 0) return diagnostics
  const paths = links.map(({ path }) => path)
  const isBehind = ({ file, text, values }: Diagnostic) => {
    if (text !== 'derived-out-of-date.removed') return false
    const input = file.slice(0, file.lastIndexOf('/') + 1) + String(values['input'])
    return paths.some((path) => input === path || input.startsWith(`${path}/`))
  }
  return [...(areTold ? links.map(diagnosticOf) : []), ...diagnostics.filter((item) => !isBehind(item))]
}

function diagnosticOf({ path, to, reason, isNeeded }: FoundLink): Diagnostic {
  return { rule: 'yaml-syntax', severity: isNeeded ? 'error' : 'warning', file: path, path: [], line: 1, column: 1, text: NOT_FOLLOWED, values: { to, reason } }
}
