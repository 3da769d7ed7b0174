// All rules, in one list: what crmplan checks beyond the shape of files.
import type { Rule } from './rule.ts'
import { beyondHorizon } from './rules/dates/beyond-horizon.ts'
import { dateOrder } from './rules/dates/date-order.ts'
import { dayOff } from './rules/dates/day-off.ts'
import { noWorkingDays } from './rules/dates/no-working-days.ts'
import { unknownCountry } from './rules/dates/unknown-country.ts'
import { unknownRegion } from './rules/dates/unknown-region.ts'
import { criteriaNotJudged } from './rules/gates/criteria-not-judged.ts'
import { gateConditions } from './rules/gates/gate-conditions.ts'
import { gateMilestone } from './rules/gates/gate-milestone.ts'
import { gateWithoutCriteria } from './rules/gates/gate-without-criteria.ts'
import { gatesOutOfOrder } from './rules/gates/gates-out-of-order.ts'
import { metWithoutEvidence } from './rules/gates/met-without-evidence.ts'
import { workBehindClosedGate } from './rules/gates/work-behind-closed-gate.ts'
import { agreedAboveAnswers } from './rules/interviews/agreed-above-answers.ts'
import { agreementChanged } from './rules/interviews/agreement-changed.ts'
import { derivedOutOfDate } from './rules/interviews/derived-out-of-date.ts'
import { evidenceMissing } from './rules/interviews/evidence-missing.ts'
import { levelOutOfScale } from './rules/interviews/level-out-of-scale.ts'
import { methodDecision } from './rules/interviews/method-decision.ts'
import { straightLining } from './rules/interviews/straight-lining.ts'
import { targetWrongWay } from './rules/interviews/target-wrong-way.ts'
import { unknownCurrencyRates } from './rules/interviews/unknown-currency-rates.ts'
import { waiverTooLong } from './rules/interviews/waiver-too-long.ts'
import { budgetArithmetic } from './rules/money/budget-arithmetic.ts'
import { budgetLineTwice } from './rules/money/budget-line-twice.ts'
import { contingency } from './rules/money/contingency.ts'
import { countedTwice } from './rules/money/counted-twice.ts'
import { currencyDiffers } from './rules/money/currency-differs.ts'
import { overBudget } from './rules/money/over-budget.ts'
import { paymentNeverDue } from './rules/money/payment-never-due.ts'
import { unpaidExternal } from './rules/money/unpaid-external.ts'
import { backwardDependency } from './rules/network/backward-dependency.ts'
import { deadlineOutOfReach } from './rules/network/deadline-out-of-reach.ts'
import { dependencyTwice } from './rules/network/dependency-twice.ts'
import { effortExceedsDuration } from './rules/network/effort-exceeds-duration.ts'
import { goLiveUnprepared } from './rules/network/go-live-unprepared.ts'
import { noSpread } from './rules/network/no-spread.ts'
import { orderAgainstLibrary } from './rules/network/order-against-library.ts'
import { wideEstimate } from './rules/network/wide-estimate.ts'
import { dependencyOrder } from './rules/packs/dependency-order.ts'
import { missingTranslation } from './rules/packs/missing-translation.ts'
import { ruleName } from './rules/packs/rule-name.ts'
import { weightsBalance } from './rules/packs/weights-balance.ts'
import { weightsSum } from './rules/packs/weights-sum.ts'
import { absentAtFixedStart } from './rules/people/absent-at-fixed-start.ts'
import { accountableOverload } from './rules/people/accountable-overload.ts'
import { assignedTwice } from './rules/people/assigned-twice.ts'
import { externalOwner } from './rules/people/external-owner.ts'
import { keyRoleMissing } from './rules/people/key-role-missing.ts'
import { neverWorks } from './rules/people/never-works.ts'
import { overAssigned } from './rules/people/over-assigned.ts'
import { overlappingAvailability } from './rules/people/overlapping-availability.ts'
import { partOfOne } from './rules/people/part-of-one.ts'
import { raciWithoutAccountable } from './rules/people/raci-without-accountable.ts'
import { samePersonTwice } from './rules/people/same-person-twice.ts'
import { unknownOwner } from './rules/people/unknown-owner.ts'
import { businessCase } from './rules/plan/business-case.ts'
import { dependencyCycle } from './rules/plan/dependency-cycle.ts'
import { estimateOrder } from './rules/plan/estimate-order.ts'
import { leftOutWithoutReason } from './rules/plan/left-out-without-reason.ts'
import { missingEstimate } from './rules/plan/missing-estimate.ts'
import { planOutOfDate } from './rules/plan/plan-out-of-date.ts'
import { scheduleLint } from './rules/plan/schedule-lint.ts'
import { unassigned } from './rules/plan/unassigned.ts'
import { changedAfterApproval } from './rules/progress/changed-after-approval.ts'
import { recordContradicts } from './rules/progress/record-contradicts.ts'
import { recordDates } from './rules/progress/record-dates.ts'
import { recordOverdue } from './rules/progress/record-overdue.ts'
import { statusContradicts } from './rules/progress/status-contradicts.ts'
import { statusDates } from './rules/progress/status-dates.ts'
import { statusOrder } from './rules/progress/status-order.ts'
import { duplicateId } from './rules/references/duplicate-id.ts'
import { respondentFileName } from './rules/references/respondent-file-name.ts'
import { unknownPack } from './rules/references/unknown-pack.ts'
import { unknownReference } from './rules/references/unknown-reference.ts'
import { modeline } from './rules/remarks/modeline.ts'
import { baselineFileName } from './rules/reports/baseline-file-name.ts'
import { baselineSums } from './rules/reports/baseline-sums.ts'
import { reportMarks } from './rules/reports/report-marks.ts'
import { reportOutOfDate } from './rules/reports/report-out-of-date.ts'
import { reportWordsStale } from './rules/reports/report-words-stale.ts'
import { riskLeftOut } from './rules/risks/risk-left-out.ts'
import { riskUnanswered } from './rules/risks/risk-unanswered.ts'
import { controlCharacter } from './rules/yaml/control-character.ts'
import { hiddenCharacter } from './rules/yaml/hidden-character.ts'
import { textCutOff } from './rules/yaml/text-cut-off.ts'

/** The rules in the order of their names. */
export const RULES: readonly Rule[] = [
  absentAtFixedStart,
  accountableOverload,
  agreedAboveAnswers,
  agreementChanged,
  assignedTwice,
  backwardDependency,
  baselineFileName,
  baselineSums,
  beyondHorizon,
  budgetArithmetic,
  budgetLineTwice,
  businessCase,
  changedAfterApproval,
  contingency,
  countedTwice,
  criteriaNotJudged,
  currencyDiffers,
  controlCharacter,
  dateOrder,
  dayOff,
  deadlineOutOfReach,
  dependencyCycle,
  dependencyOrder,
  dependencyTwice,
  derivedOutOfDate,
  duplicateId,
  effortExceedsDuration,
  estimateOrder,
  evidenceMissing,
  externalOwner,
  gateConditions,
  gateMilestone,
  gateWithoutCriteria,
  gatesOutOfOrder,
  goLiveUnprepared,
  keyRoleMissing,
  hiddenCharacter,
  leftOutWithoutReason,
  levelOutOfScale,
  metWithoutEvidence,
  methodDecision,
  missingEstimate,
  missingTranslation,
  modeline,
  neverWorks,
  noSpread,
  noWorkingDays,
  orderAgainstLibrary,
  overAssigned,
  overBudget,
  overlappingAvailability,
  partOfOne,
  paymentNeverDue,
  planOutOfDate,
  raciWithoutAccountable,
  recordContradicts,
  recordDates,
  recordOverdue,
  reportMarks,
  reportOutOfDate,
  reportWordsStale,
  respondentFileName,
  riskLeftOut,
  riskUnanswered,
  ruleName,
  samePersonTwice,
  scheduleLint,
  statusContradicts,
  statusDates,
  statusOrder,
  straightLining,
  targetWrongWay,
  textCutOff,
  unassigned,
  unknownCountry,
  unknownCurrencyRates,
  unknownOwner,
  unknownPack,
  unknownReference,
  unknownRegion,
  unpaidExternal,
  waiverTooLong,
  weightsBalance,
  weightsSum,
  wideEstimate,
  workBehindClosedGate,
]
