// The table of contents of a rendered report, with the anchors GitHub gives its headings.
import GithubSlugger from 'github-slugger'

/** Where a template wants the contents. Words of the files cannot form it, since their brackets are escaped. */
const PLACE = '[[contents]]'
const HEADING = /^(#{1,6}) (.+)$/
const FENCE = /^(`{3,}|~{3,})/

/** Puts links to the second-level headings that follow, separated by ` · `, in the place of the contents. */
export function withContents(markdown: string): string {
  const slugger = new GithubSlugger()
  const links: string[] = []
  let fenced = false
  let isBelow = false
  for (const line of markdown.split('\n')) {
    if (FENCE.test(line)) fenced = !fenced
    if (line.endsWith(PLACE)) isBelow = true
    const heading = fenced ? null : HEADING.exec(line)
    if (!heading?.[1] || !heading[2]) continue
    // Every heading takes its slug, so that the numbers of repeated ones agree with GitHub's.
    const slug = slugger.slug(heading[2].replace(/\\(?=[\\`*_[\]<>|~$@&#.\-+=)])/g, ''))
    if (heading[1].length === 2 && isBelow) links.push(`[${heading[2]}](#${slug})`)
  }
  return markdown.replace(PLACE, () => links.join(' · '))
}
