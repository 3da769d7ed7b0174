// The sections of an evaluation that are measured, before the project is reviewed.
import type { Evaluation } from '../model/file-types.ts'

/** Sections that the review of a project rests on, made before it. */
export type MeasuredSections = Omit<Evaluation, 'kind' | 'schemaVersion' | 'derivedFrom'>
