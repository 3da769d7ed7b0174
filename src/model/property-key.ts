// Strings as V8 keeps them for keys.

/** The same string as the engine keeps it for keys of objects. A part cut out of a text is looked up among all keys each time that it is used as one. */
export function propertyKey(key: string): string {
  return Object.keys({ [key]: true })[0] ?? key
}
