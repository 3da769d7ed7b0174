// Protects: a file of ours that is broken at any field, in any way in which people break files, gives one message, at the place and of the rule that it should. `npm run mutations` breaks all; this is a sample, the same each time.
import { expect, test } from 'vitest'
import { runMutations } from './run-mutations.ts'

test.each(['examples/fennwick-fastenings', 'examples/lakeside-instruments', 'templates/packs/crm-core'])('%s', async (folder) => {
  const wrong: string[] = []
  const counts = await runMutations([folder], { each: 1999, onWrong: (line) => wrong.push(line) })
  expect(wrong).toEqual([])
  expect(counts.size).toBeGreaterThan(0)
}, 120_000)

// Protects: what was found by wider runs and mended stays so.
test.each([
  ['what rests on a file that cannot be read, or has an error, is not called out of date', 'examples/lakeside-instruments', /chen-jie/, /^answers\.0\.level: (?:tab|other type: integer → text)|^respondent\.id: (?:required|key given|unknown)/, 5],
  ['an agreement of another shape is not one that has changed', 'examples/lakeside-instruments', /reconciliation/, /^agreed\.0\.restsOn\.0\.(?:respondent: required key removed|level: other type: integer → null)$/, 2],
  ['evidence of another shape is not missing', 'examples/lakeside-instruments', /chen-jie/, /^answers\.\d+\.evidence: other type: array → map/, 1],
  ['a file that does not say what it is', 'examples/lakeside-instruments', /chen-jie/, /^kind: no colon/, 1],
  ['records of another shape are neither changed after approval, nor late, nor left out', 'examples/fennwick-fastenings', /progress/, /^(?:gates: other type: array → number|gates\.0\.criteria: other type: array → map|gates\.1\.conditions: other type: array → text|decisions\.0\.date: date in another form|decisions\.0\.options\.0\.text: unknown key)$/, 5],
  ['days out of order, and an entry behind a later one', 'examples/fennwick-fastenings', /progress/, /^status\.\d+\.date: status before|^impediments\.\d+\.closed: days out of order/, 2],
  ['what names an id that is given no longer', 'examples/lanfeng-outdoor', /progress/, /^decisions\.0\.id: id renamed/, 1],
  ['what is told of a task under a wrong name is not missing where others wait for it', 'examples/fennwick-fastenings', /progress/, /^status\.0\.tasks\.0\.task: reference misspelt$/, 1],
  ['a gate that was decided under a wrong name is not undecided', 'examples/fennwick-fastenings', /progress/, /^gates\.0\.gate: reference misspelt$/, 1],
  ['whoever has the id of another is named nowhere any more', 'examples/fennwick-fastenings', /fennwick-fastenings\/plan/, /^team\.\d+\.id: (?:id of another|required key removed)$/, 2],
  ['an activity under the id of that which it waits for, and a number that is no whole one, and too small', 'templates/packs/crm-core', /activities\/strategy|crm-core\/pack/, /^(?:activities\.1\.id: id of another|limits\.evidenceFrom: other type: integer → number)$/, 2],
  ['a number sign in a text, within brackets and without', 'examples/fennwick-fastenings', /fennwick-fastenings\/plan/, /^(?:team\.0\.name|risks\.0\.title|phases\.0\.tasks\.0\.title): number sign/, 3],
  ['a quotation mark that is open for a hundred lines, behind which all seems to be nested', 'examples/lakeside-instruments', /lakeside-instruments\/plan/, /^team\.1\.absences\.0\.to: quote not closed$/, 1],
])('%s', async (_, folder, files, only, made) => {
  const wrong: string[] = []
  const counts = await runMutations([folder], { each: 1, files, only, onWrong: (line) => wrong.push(line) })
  expect(wrong).toEqual([])
  expect([...counts.values()].flatMap((verdicts) => [...verdicts.values()]).reduce((sum, number) => sum + number, 0)).toBe(made)
}, 120_000)
