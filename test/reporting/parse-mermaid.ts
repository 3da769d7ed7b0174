// Mermaid's own parser, which needs a document to stand in.
import { JSDOM } from 'jsdom'

// One for all: what Mermaid loads keeps the first it finds.
const { window } = new JSDOM('<!doctype html><body></body>')

/** Parses every Mermaid block of a text; throws where one is not well-formed. Tells how many there were. */
export async function parseMermaid(markdown: string): Promise<number> {
  Object.assign(globalThis, { window, document: window.document })
  try {
    const { default: mermaid } = await import('mermaid')
    const blocks = [...markdown.matchAll(/^```mermaid\n([\s\S]*?)\n```$/gm)].map(([, text]) => text ?? '')
    for (const block of blocks) await mermaid.parse(block)
    return blocks.length
  } finally {
    // Other libraries take a process with a window for a browser.
    for (const name of ['window', 'document']) Reflect.deleteProperty(globalThis, name)
  }
}
