// An interview whose file has another name than its respondent: the next answers of that person would go to a second file.
import { type Subject, filesOf } from '../../file-group.ts'
import { type Finding, finding } from '../../rule.ts'
import { textsAt } from '../../visit-values.ts'

/** Warns of interviews/<name>.yaml where <name> is not the respondent's id. */
export function respondentFileName(subject: Subject): Finding[] {
  return filesOf(subject, 'Interview').flatMap((file) => {
    const [name = '', folder] = file.location.split('/').reverse()
    const respondent = textsAt(file.value, 'respondent.id')[0]
    // Some systems take a file name apart into letters and accents.
    if (folder !== 'interviews' || !respondent || name.normalize() === `${respondent.value}.yaml`.normalize()) return []
    return [finding('respondent-file-name', file, respondent.path, { severity: 'warning', values: { id: respondent.value, file: name, wanted: `${respondent.value}.yaml` } })]
  })
}
