// All rules, in one list: what crmplan checks beyond the shape of files.
import type { Rule } from './rule.ts'
import { absentAtFixedStart } from './rules/absent-at-fixed-start.ts'
import { accountableOverload } from './rules/accountable-overload.ts'
import { agreedAboveAnswers } from './rules/agreed-above-answers.ts'
import { agreementChanged } from './rules/agreement-changed.ts'
import { assignedTwice } from './rules/assigned-twice.ts'
import { backwardDependency } from './rules/backward-dependency.ts'
import { baselineFileName } from './rules/baseline-file-name.ts'
import { baselineSums } from './rules/baseline-sums.ts'
import { beyondHorizon } from './rules/beyond-horizon.ts'
import { budgetArithmetic } from './rules/budget-arithmetic.ts'
import { budgetLineTwice } from './rules/budget-line-twice.ts'
import { businessCase } from './rules/business-case.ts'
import { changedAfterApproval } from './rules/changed-after-approval.ts'
import { contingency } from './rules/contingency.ts'
import { countedTwice } from './rules/counted-twice.ts'
import { criteriaNotJudged } from './rules/criteria-not-judged.ts'
import { currencyDiffers } from './rules/currency-differs.ts'
import { controlCharacter } from './rules/control-character.ts'
import { dateOrder } from './rules/date-order.ts'
import { dayOff } from './rules/day-off.ts'
import { deadlineOutOfReach } from './rules/deadline-out-of-reach.ts'
import { dependencyCycle } from './rules/dependency-cycle.ts'
import { dependencyOrder } from './rules/dependency-order.ts'
import { dependencyTwice } from './rules/dependency-twice.ts'
import { derivedOutOfDate } from './rules/derived-out-of-date.ts'
import { duplicateId } from './rules/duplicate-id.ts'
import { effortExceedsDuration } from './rules/effort-exceeds-duration.ts'
import { estimateOrder } from './rules/estimate-order.ts'
import { evidenceMissing } from './rules/evidence-missing.ts'
import { externalOwner } from './rules/external-owner.ts'
import { gateConditions } from './rules/gate-conditions.ts'
import { gateMilestone } from './rules/gate-milestone.ts'
import { gateWithoutCriteria } from './rules/gate-without-criteria.ts'
import { gatesOutOfOrder } from './rules/gates-out-of-order.ts'
import { goLiveUnprepared } from './rules/go-live-unprepared.ts'
import { keyRoleMissing } from './rules/key-role-missing.ts'
import { hiddenCharacter } from './rules/hidden-character.ts'
import { leftOutWithoutReason } from './rules/left-out-without-reason.ts'
import { levelOutOfScale } from './rules/level-out-of-scale.ts'
import { metWithoutEvidence } from './rules/met-without-evidence.ts'
import { methodDecision } from './rules/method-decision.ts'
import { missingEstimate } from './rules/missing-estimate.ts'
import { missingTranslation } from './rules/missing-translation.ts'
import { modeline } from './rules/modeline.ts'
import { neverWorks } from './rules/never-works.ts'
import { noSpread } from './rules/no-spread.ts'
import { noWorkingDays } from './rules/no-working-days.ts'
import { orderAgainstLibrary } from './rules/order-against-library.ts'
import { overAssigned } from './rules/over-assigned.ts'
import { overBudget } from './rules/over-budget.ts'
import { overlappingAvailability } from './rules/overlapping-availability.ts'
import { paymentNeverDue } from './rules/payment-never-due.ts'
import { planOutOfDate } from './rules/plan-out-of-date.ts'
import { raciWithoutAccountable } from './rules/raci-without-accountable.ts'
import { recordContradicts } from './rules/record-contradicts.ts'
import { recordDates } from './rules/record-dates.ts'
import { recordOverdue } from './rules/record-overdue.ts'
import { reportMarks } from './rules/report-marks.ts'
import { reportOutOfDate } from './rules/report-out-of-date.ts'
import { reportWordsStale } from './rules/report-words-stale.ts'
import { respondentFileName } from './rules/respondent-file-name.ts'
import { riskLeftOut } from './rules/risk-left-out.ts'
import { riskUnanswered } from './rules/risk-unanswered.ts'
import { ruleName } from './rules/rule-name.ts'
import { samePersonTwice } from './rules/same-person-twice.ts'
import { scheduleLint } from './rules/schedule-lint.ts'
import { statusContradicts } from './rules/status-contradicts.ts'
import { statusDates } from './rules/status-dates.ts'
import { statusOrder } from './rules/status-order.ts'
import { straightLining } from './rules/straight-lining.ts'
import { targetWrongWay } from './rules/target-wrong-way.ts'
import { textCutOff } from './rules/text-cut-off.ts'
import { unassigned } from './rules/unassigned.ts'
import { unknownCountry } from './rules/unknown-country.ts'
import { unknownCurrencyRates } from './rules/unknown-currency-rates.ts'
import { unknownOwner } from './rules/unknown-owner.ts'
import { unknownPack } from './rules/unknown-pack.ts'
import { unknownReference } from './rules/unknown-reference.ts'
import { unknownRegion } from './rules/unknown-region.ts'
import { unpaidExternal } from './rules/unpaid-external.ts'
import { waiverTooLong } from './rules/waiver-too-long.ts'
import { weightsBalance } from './rules/weights-balance.ts'
import { weightsSum } from './rules/weights-sum.ts'
import { wideEstimate } from './rules/wide-estimate.ts'
import { workBehindClosedGate } from './rules/work-behind-closed-gate.ts'

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
