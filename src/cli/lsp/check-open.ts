// Tells the editor what `validate` finds in everything that belongs together with the files that are open.
import { type Connection, type Diagnostic as Told, DiagnosticSeverity } from 'vscode-languageserver/node'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import type { Say } from '../../knowledge/sentence.ts'
import { type Diagnostic, type Severity, spanOf } from '../../model/diagnostic.ts'
import { messageOf, otherPlaceOf } from '../../validation/formats/text.ts'
import { checkFiles } from '../check/check-paths.ts'
import { asDocument, rangeOfSpan } from './editor-range.ts'
import type { Engagements } from './engagements.ts'
import type { OpenTexts } from './open-texts.ts'

/** A finding and how the editor was told of it. */
export interface ToldFinding {
  readonly finding: Diagnostic
  readonly told: Told
}

/** What has been told, kept until it is solved or all files around it are closed. */
export interface OpenChecks {
  /** Checks soon, once there has been no other change for a moment. */
  soon(): void
  /** What was told of a file last. */
  of(location: string): readonly ToldFinding[]
  /** No check any more. */
  stop(): void
}

/** Long enough that nobody sees a mistake in a word that is being typed. */
const PAUSE = 200
const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = { error: DiagnosticSeverity.Error, warning: DiagnosticSeverity.Warning, info: DiagnosticSeverity.Information }

/** Checks for a connection; `say` gives the sentences of its language, `failed` is told of what could not be checked. */
export function openChecks(connection: Connection, texts: OpenTexts, groups: Engagements, say: () => Say, failed: (error: unknown) => void): OpenChecks {
  let told = new Map<string, readonly ToldFinding[]>()
  let timer: NodeJS.Timeout | undefined
  let [isRunning, isWanted] = [false, false]

  const publish = async (): Promise<void> => {
    const open = new Set(texts.open())
    const found = await findingsOf(texts, groups, say())
    // What changed in the meantime is checked again at once, and told then.
    if (isWanted) return
    for (const location of new Set([...told.keys(), ...found.keys()])) {
      const now = found.get(location) ?? []
      const isNews = JSON.stringify(told.get(location)?.map((one) => one.told) ?? []) !== JSON.stringify(now.map((one) => one.told))
      if (isNews || open.has(location)) await connection.sendDiagnostics({ uri: texts.uriOf(location), version: texts.document(location)?.version, diagnostics: now.map((one) => one.told) })
    }
    told = found
  }
  const run = async (): Promise<void> => {
    isWanted = true
    if (isRunning) return
    isRunning = true
    try {
      while (isWanted) {
        isWanted = false
        await publish()
      }
    } catch (error) {
      failed(error)
    } finally {
      isRunning = false
    }
  }
  return {
    soon() {
      clearTimeout(timer)
      timer = setTimeout(() => void run(), PAUSE)
    },
    of: (location) => told.get(location) ?? [],
    stop: () => clearTimeout(timer),
  }
}

/** The findings about everything that belongs together with the open files, by location; an open file without any is there too. */
async function findingsOf(texts: OpenTexts, groups: Engagements, say: Say): Promise<Map<string, readonly ToldFinding[]>> {
  const result = new Map<string, ToldFinding[]>(texts.open().map((location) => [location, []]))
  // Each engagement by itself: its paths are those that `validate` shows in its folder.
  const roots = new Map(texts.open().map((location) => [groups.rootOf(location) ?? location, location]))
  for (const [root, location] of roots) {
    const files = groups.filesToCheck(location)
    const { diagnostics } = await checkFiles(files, { read: texts.read })
    const locations = new Map(files.map((file) => [file.path, file.location]))
    const locationOf = (path: string) => locations.get(path) ?? `${root}/${path}`
    const documents = new Map<string, TextDocument>()
    const documentOf = (path: string): TextDocument => {
      const document = documents.get(path) ?? asDocument(texts.read(locationOf(path)))
      documents.set(path, document)
      return document
    }
    for (const finding of diagnostics) {
      const at = locationOf(finding.file)
      result.set(at, [...(result.get(at) ?? []), { finding, told: inEditor(finding, say, documentOf, (path) => texts.uriOf(locationOf(path))) }])
    }
  }
  return result
}

function inEditor(finding: Diagnostic, say: Say, documentOf: (path: string) => TextDocument, uriOf: (path: string) => string): Told {
  const { other } = finding
  const rangeIn = (path: string, place: Parameters<typeof spanOf>[0]) => rangeOfSpan(documentOf(path), spanOf(place))
  return {
    range: rangeIn(finding.file, finding), severity: SEVERITIES[finding.severity], source: 'crmplan', code: finding.rule, message: messageOf(finding, say),
    ...(other && { relatedInformation: [{ location: { uri: uriOf(other.file), range: rangeIn(other.file, other) }, message: otherPlaceOf(finding, say) }] }),
  }
}
