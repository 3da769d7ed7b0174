// Everything that is wrong with files of which some have not the shape they should have: each mistake told once, the rest judged as it was meant.
import validators from './compiled/fast.js'
import { OTHER_VERSION, checkSchema } from './shape/check-schema.ts'
import { brokenValues, isMisspeltKey, withoutConsequences, withoutRepetitions } from './told-once/consequences.ts'
import type { ParsedFile, Subject } from './file-group.ts'
import { withoutLostNames } from './told-once/lost-names.ts'
import { type MeantSubjects, asMeant } from './told-once/meant-keys.ts'
import { applyPackRules } from './pack-rules/apply-pack-rules.ts'
import { keysAlong, placeKey } from './place-key.ts'
import { withoutRepeated } from './told-once/repeated-items.ts'
import type { Finding } from './rule.ts'
import { RULES } from './rules.ts'
import { withoutMethods } from './told-once/without-methods.ts'
import { withoutValues } from './told-once/without-values.ts'

/** The findings of schemas and rules, none of which only follows from another. */
export function misshapenProblems(given: readonly Subject[]): Finding[] {
  const first = misshapenFiles(given).flatMap(checkSchema)
  const meant = asMeant(given, first)
  const back = (item: Finding): Finding => ({ ...item, path: meant.asGiven(item.file, item.path), ...(item.other && 'path' in item.other && { other: { ...item.other, path: meant.asGiven(item.other.file, item.other.path) } }) })
  const misshapen = misshapenFiles(meant.subjects)
  const ofSchema = [...first.filter(isMisspeltKey), ...furtherFindings(misshapen, first, back)]
  const unsound = new Set<ParsedFile>(misshapen)
  const ofPacks = meant.subjects.flatMap((subject) => applyPackRules(subject, unsound)).map(back)
  const judged = withoutMethods(meant.subjects)
  const found = judged.flatMap((subject) => withoutLostNames(withoutRepeated(ofRules([subject]), subject, (other) => ofRules([other])), subject))
  const broken = brokenValues(ofSchema, given)
  let without: ReadonlySet<string> | undefined
  // All rules are run once more for it, which nearly no mistake asks for.
  const isToldWithout = (item: Finding) => (without ??= new Set(ofRules(withoutValues(judged, broken.filter(({ isMisspelt: isKey }) => !isKey))).map((told) => JSON.stringify(told)))).has(JSON.stringify(item))
  const ofThemselves = withoutConsequences(found, ofSchema, broken, isToldWithout)
  const otherVersions = new Set(ofSchema.filter(({ rule }) => rule === OTHER_VERSION).map(({ file }) => file))
  return [...ofThemselves.map(back).filter(({ file }) => !otherVersions.has(file)), ...withoutRepetitions(ofSchema, found), ...ofPacks]
}

function ofRules(subjects: readonly Subject[]): Finding[] {
  return subjects.flatMap((subject) => RULES.flatMap((rule) => rule(subject)))
}

function misshapenFiles(subjects: MeantSubjects['subjects']): ParsedFile[] {
  return subjects.flatMap(({ files }) => files.filter((file) => !validators[file.kind]?.(file.value)))
}

// What the schema has against the files as they were meant, as far as it had it before or could not see it: below a key that is misspelt nothing was looked at.
function furtherFindings(misshapen: readonly ParsedFile[], first: readonly Finding[], back: (item: Finding) => Finding): Finding[] {
  const known = new Set(first.map((item) => JSON.stringify(item)))
  const hidden = new Set(first.filter(isMisspeltKey).map(({ file, path }) => placeKey(file, path)))
  return misshapen.flatMap(checkSchema).map(back).filter((item) => {
    const isKnown = known.has(JSON.stringify(item))
    return isMisspeltKey(item) ? !isKnown && isHidden(item) : isKnown || isHidden(item)
  })

  function isHidden({ file, path }: Finding): boolean {
    return keysAlong(file, path.slice(0, -1)).some((key) => hidden.has(key))
  }
}
