// Whether so little is known that there is no verdict to speak of.
import type { Assessment } from '../../model/file-types.ts'

/** Whether the open answers can still make the verdict the worst or the best there is, so that naming one would mislead. */
export function isOpenVerdict({ provisional, verdictRange }: Pick<Assessment, 'provisional' | 'verdictRange'>): boolean {
  return provisional === true && verdictRange?.worst === 'not-ready' && verdictRange.best === 'ready'
}
