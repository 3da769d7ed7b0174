// In which forms the result of a check comes out, and where.
import { UserError } from '../../model/user-error.ts'

/** Forms of the result. */
export const FORMATS = ['text', 'json', 'sarif', 'junit', 'github', 'gitlab', 'checkstyle', 'markdown'] as const

export type Format = (typeof FORMATS)[number]

/** One form of the result; to standard output unless a file is named. */
export interface CheckOutput {
  readonly format: Format
  readonly file?: string
}

/** Reads what `--format` was given: `sarif`, or `sarif=FILE`. `badFormat` for an unknown form, `twoFormats` for two of them that would go to one place. */
export function readOutputs(values: readonly string[]): CheckOutput[] {
  const outputs = values.map((value): CheckOutput => {
    const [name, ...rest] = value.split('=')
    const format = FORMATS.find((known) => known === name)
    if (format === undefined || (rest.length > 0 && rest.join('=') === '')) throw new UserError('badFormat', { value, formats: FORMATS }, 2)
    return rest.length > 0 ? { format, file: rest.join('=') } : { format }
  })
  const places = outputs.map(({ file }) => file ?? '')
  const twice = places.find((place, index) => places.indexOf(place) !== index)
  if (twice !== undefined) throw new UserError('twoFormats', { place: twice || 'stdout', formats: outputs.filter(({ file = '' }) => file === twice).map(({ format }) => format).join(' + ') }, 2)
  return outputs
}
