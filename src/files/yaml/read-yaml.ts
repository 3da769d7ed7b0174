// One YAML file from disk → its value.
import { existsSync } from 'node:fs'
import { UserError } from '../../model/user-error.ts'
import { NotYaml, parseYaml } from './parse-yaml.ts'
import { readFileText } from '../read-file.ts'

/** The value of a YAML file; `fileMissing`, `notYaml` or `cannotRead` where there is none. */
export function readYaml(path: string): unknown {
  if (!existsSync(path)) throw new UserError('fileMissing', { file: path }, 2)
  try {
    return parseYaml(readFileText(path))
  } catch (error) {
    if (error instanceof NotYaml) throw new UserError('notYaml', { file: path, reason: error.message.split('\n')[0] ?? '' }, 1)
    throw error
  }
}
