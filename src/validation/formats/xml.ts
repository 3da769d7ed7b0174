// XML of the two formats that want it.
import XMLBuilder from 'fast-xml-builder'

// XML 1.0 has no place for these, not even as references.
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

const builder = new XMLBuilder({ ignoreAttributes: false, attributeNamePrefix: '@', suppressEmptyNode: true, format: true })

/** An XML document of a value: keys are elements, those with `@` attributes, `#text` is text. Characters that XML does not know become U+FFFD. */
export function xmlOf(value: Readonly<Record<string, unknown>>): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${String(builder.build(value)).trimEnd()}`
}

/** Text as it may stand in XML. */
export function xmlText(text: string): string {
  return text.replace(FORBIDDEN, '\ufffd')
}
