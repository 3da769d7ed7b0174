// What is approved goes into a file of its own, from plan and schedule as they lie on disk.
import type { Baseline, Plan } from '../../model/file-types.ts'
import { UserError } from '../../model/user-error.ts'
import { type Approval, freezeBaseline } from '../../comparing/freeze-baseline.ts'
import { readTexts } from '../../files/content.ts'
import { FILES, digestsOf } from '../../files/engagement-folder.ts'
import { toYaml } from '../../files/yaml/write-yaml.ts'
import { sayIn } from '../../knowledge/sentence.ts'
import { FILE_LANGUAGE } from '../language.ts'
import { baselineFile } from '../load/load-baselines.ts'
import { loadAssessment, loadSchedule } from '../load/load-engagement.ts'
import { writeDerived } from './write-derived.ts'

/** Writes the baseline of a plan; `baselineStale` unless schedule.yaml has been made from plan.yaml as it is. */
export async function saveBaseline(folder: string, plan: Plan, approval: Omit<Approval, 'planSha256'>, languageFlag: string | undefined): Promise<Baseline> {
  const schedule = await loadSchedule(folder, languageFlag)
  const planSha256 = digestsOf(folder, [FILES.plan])[0]?.sha256 ?? ''
  if (!schedule?.derivedFrom?.some(({ file, sha256 }) => file === FILES.plan && sha256 === planSha256)) throw new UserError('baselineStale', { folder }, 1)
  const assessment = await loadAssessment(folder, languageFlag)
  const baseline = freezeBaseline({ ...approval, planSha256 }, { plan, schedule, assessment })
  const language = plan.language ?? FILE_LANGUAGE
  const say = sayIn(readTexts(language))
  const head = { schema: `../${FILES.schemas}/baseline.schema.json`, comments: [say('baseline.file', { who: oneLine(baseline.approvedBy), date: baseline.date })] }
  await writeDerived(folder, { [baselineFile(baseline.id)]: toYaml(baseline, head) }, language)
  return baseline
}

// A name of several lines would end the comment it stands in.
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ')
}
