// Limits on what is read, apart from any parser so that checking them loads none.

/** Files with more characters than this are not read. */
export const MAX_BYTES = 5_000_000
