// A baseline whose file has another name than the baseline: nobody could ask for it by its name.
import { type Subject, filesOf } from '../../file-group.ts'
import { type Finding, finding } from '../../rule.ts'
import { textsAt } from '../../visit-values.ts'

/** Reports baselines/<name>.yaml where <name> is not the id in it. */
export function baselineFileName(subject: Subject): Finding[] {
  return filesOf(subject, 'Baseline').flatMap((file) => {
    const [name = '', folder] = file.location.split('/').reverse()
    const id = textsAt(file.value, 'id')[0]
    // Some systems take a file name apart into letters and accents.
    if (folder !== 'baselines' || !id || name.normalize() === `${id.value}.yaml`.normalize()) return []
    return [finding('baseline-file-name', file, id.path, { values: { id: id.value, file: name, wanted: `${id.value}.yaml` } })]
  })
}
