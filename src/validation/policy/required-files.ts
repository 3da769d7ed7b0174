// Files and packs that a policy asks for.
import { NO_HINT, hintOf } from '../hint.ts'
import { finding } from '../rule.ts'
import { type Demand, shownFile } from './judged-engagement.ts'

/** What the names of required files stand for: the file to name where it is missing, and which files will do. */
const MEANT: Readonly<Record<string, { readonly file: string; readonly is: RegExp }>> = {
  interviews: { file: 'interviews/', is: /^interviews\/[^/]+\.ya?ml$/ },
  baseline: { file: 'baselines/', is: /^baselines\/[^/]+\.yaml$/ },
  ...Object.fromEntries(['assessment', 'plan', 'schedule', 'progress', 'evaluation'].map((name) => [name, { file: `${name}.yaml`, is: new RegExp(`^${name}\\.yaml$`) }])),
  ...Object.fromEntries(['readiness', 'project', 'evaluation', 'status'].map((name) => [`${name}-report`, { file: `reports/${name}.md`, is: new RegExp(`^reports/${name}(\\.[\\w-]+)?\\.md$`) }])),
}

/** Reports files that every engagement must have and this one has not, at the policy. */
export const requiredFiles: Demand = (policy, engagement) =>
  (policy.value.schema?.require ?? []).flatMap((name, index) => {
    const meant = MEANT[name]
    if (!meant || engagement.files.some((file) => meant.is.test(file))) return []
    return [{ ...finding('policy-file-missing', policy, ['schema', 'require', index], { values: { file: shownFile(engagement, meant.file) } }), item: name }]
  })

/** Reports packs that every engagement must rest on and this one does not, at the policy. */
export const requiredPacks: Demand = (policy, { folder, packs }) =>
  (policy.value.rules?.packs ?? []).flatMap((id, index) => {
    if (packs.includes(id)) return []
    return [{ ...finding('policy-pack-missing', policy, ['rules', 'packs', index], { values: { name: id, file: `${folder}profile.yaml`, packs, ...(packs.length > 0 ? hintOf(id, packs) : NO_HINT) } }), item: id }]
  })
