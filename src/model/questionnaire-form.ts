// The places of a questionnaire that are filled in, by keys that stand hidden in the file: sheets may be renamed, columns and rows moved.

/** Stands in the first cell of the sheet with the questions; the first row holds the key of each column. */
export const QUESTIONS_MARK = 'crmplan:questions:1'
/** Stands in the first cell of the sheet about the respondent; the first column holds the key of each row. */
export const RESPONDENT_MARK = 'crmplan:respondent:1'

/** Columns of the sheet with the questions, from the left. `question` is the id. */
export const FORM_COLUMNS = ['question', 'number', 'text', 'levels', 'answer', 'note', 'evidence', 'source', 'date'] as const
/** A column of the sheet with the questions. */
export type FormColumn = (typeof FORM_COLUMNS)[number]
/** Those that the respondent fills in. */
export const ENTRY_COLUMNS = ['answer', 'note', 'evidence', 'source', 'date'] as const satisfies readonly FormColumn[]
/** One of those. */
export type EntryColumn = (typeof ENTRY_COLUMNS)[number]

/** Rows about the respondent. */
export const RESPONDENT_ROWS = ['id', 'name', 'role', 'position', 'date'] as const
/** One of those. */
export type RespondentRow = (typeof RESPONDENT_ROWS)[number]
