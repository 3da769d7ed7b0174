// What files are to hold.

/** What files of a folder are to hold, by their paths from it; undefined for one that is to go. */
export type FileTexts = Readonly<Record<string, string | Uint8Array | undefined>>
