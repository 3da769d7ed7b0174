// Which files lie below the same engagement or pack, by their paths alone.

const HEADS = ['/profile.yaml', '/pack.yaml']

/** The folder of a path with `/`. */
export function folderOf(location: string): string {
  return location.slice(0, location.lastIndexOf('/'))
}

/** The folder of the files that holds a profile.yaml or pack.yaml, the outermost if there are several. */
export function rootAmong(files: readonly { readonly location: string }[]): string | undefined {
  return files.filter(isHead).map(({ location }) => folderOf(location)).sort((a, b) => a.length - b.length)[0]
}

/** Files below the same nearest folder with a profile.yaml or pack.yaml together, each other file by itself; in the order given. */
export function groupByFolder<T extends { readonly location: string }>(files: readonly T[]): T[][] {
  const roots = new Set(files.filter(isHead).map(({ location }) => folderOf(location)))
  const groups = new Map<string, T[]>()
  for (const file of files) {
    const key = nearestRoot(folderOf(file.location), roots) ?? file.location
    const group = groups.get(key)
    if (group) group.push(file)
    else groups.set(key, [file])
  }
  return [...groups.values()]
}

/** Whether a file is what makes its folder an engagement or a pack. */
export function isHead({ location }: { readonly location: string }): boolean {
  return HEADS.some((head) => location.endsWith(head))
}

function nearestRoot(folder: string, roots: ReadonlySet<string>): string | undefined {
  if (roots.size === 0) return undefined
  for (let at = folder; at !== ''; at = folderOf(at)) if (roots.has(at)) return at
  return undefined
}
