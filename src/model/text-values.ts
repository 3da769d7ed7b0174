// What fills a sentence: values that a text catalogue puts into words.

/** Values by the name a sentence gives them; a list is told with the separators of the language, an empty one as a dash. */
export type TextValues = Readonly<Record<string, string | number | readonly string[]>>
