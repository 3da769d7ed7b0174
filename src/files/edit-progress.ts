// Gives the text of progress.yaml another value, with everything else in it kept.
import type { Progress } from '../model/file-types.ts'
import { UserError } from '../model/user-error.ts'
import { FILES } from './engagement-folder.ts'
import { CannotRewrite, rewriteYaml } from './rewrite/rewrite-yaml.ts'
import { toYaml } from './yaml/write-yaml.ts'

/** The text with the progress as it is now, comments and layout kept; a new text if there was none. `progressNotRewritable` where values are shared by anchors. */
export function withProgress(text: string | undefined, progress: Progress): string {
  if (text === undefined) return toYaml(progress, { schema: `${FILES.schemas}/progress.schema.json` })
  try {
    return rewriteYaml(text, progress)
  } catch (error) {
    if (error instanceof CannotRewrite) throw new UserError('progressNotRewritable', { file: FILES.progress, reason: error.message }, 1)
    throw error
  }
}
