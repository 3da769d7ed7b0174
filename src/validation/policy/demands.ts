// All demands that a policy may make of an engagement, in the order of its keys.
import { coverageTooLow, evidenceDemanded } from './answers-enough.ts'
import { phaseGateLost, readinessGateLost } from './gate-lost.ts'
import type { Demand } from './judged-engagement.ts'
import { budgetGrew, finishSlipped } from './plan-grew.ts'
import { readinessFell } from './readiness-fell.ts'
import { requiredFiles, requiredPacks } from './required-files.ts'
import { notApproved, outOfDate, tooOld } from './staleness.ts'

/** The demands. */
export const DEMANDS: readonly Demand[] = [requiredFiles, requiredPacks, outOfDate, tooOld, notApproved, readinessFell, readinessGateLost, phaseGateLost, budgetGrew, finishSlipped, coverageTooLow, evidenceDemanded]
