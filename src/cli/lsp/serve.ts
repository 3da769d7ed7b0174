// The language server: what an editor asks over standard input is answered on standard output, until it says goodbye or goes away.
import {
  type Connection, type InitializeParams, type InitializeResult, CodeActionKind, DidChangeWatchedFilesNotification, MessageType, PositionEncodingKind, ProposedFeatures, ResponseError, ShowMessageNotification, TextDocumentSyncKind, TextDocuments, createConnection,
} from 'vscode-languageserver/node'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { readTexts } from '../../files/content.ts'
import { readDescriptions } from '../../files/descriptions.ts'
import { sayIn } from '../../knowledge/sentence.ts'
import type { Language } from '../../model/file-types.ts'
import { LANGUAGES } from '../../model/languages.ts'
import { chooseLanguage } from '../language.ts'
import { actionsAt } from './actions.ts'
import { openChecks } from './check-open.ts'
import { completionAt } from './completion.ts'
import { engagements } from './engagements.ts'
import { formattingOf } from './formatting.ts'
import { hoverAt } from './hover.ts'
import { definitionAt, referencesAt, symbolsOf } from './navigation.ts'
import { locationOf, openTexts } from './open-texts.ts'
import { renamableAt, renameAt } from './rename.ts'
import type { Session } from './session.ts'

/** What the server starts with. */
export interface ServeOptions {
  /** Language of the flag, which counts before what the editor says. */
  readonly lang: string | undefined
  readonly version: string
}

const CAPABILITIES: InitializeResult['capabilities'] = {
  positionEncoding: PositionEncodingKind.UTF16,
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
  hoverProvider: true, definitionProvider: true, referencesProvider: true, documentSymbolProvider: true, documentFormattingProvider: true,
  completionProvider: { triggerCharacters: [' ', ':', '-', '[', ',', '.'] },
  renameProvider: { prepareProvider: true },
  codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] },
}

/** Serves an editor on standard input and output. Ends the process: 0 after `shutdown` and `exit`, 1 where the editor goes away without. */
export function serve({ lang, version }: ServeOptions): void {
  const connection = createConnection(ProposedFeatures.all, process.stdin, process.stdout)
  const documents = new TextDocuments(TextDocument)
  let language: Language = chooseLanguage(lang, undefined, process.env)
  let say = sayIn(readTexts(language))
  let descriptions = readDescriptions(language)
  let watches = false
  const texts = openTexts(documents)
  const groups = engagements(texts)
  const failed = (error: unknown) => connection.console.error(error instanceof Error ? error.message : String(error))
  const checks = openChecks(connection, texts, groups, () => say, failed)
  const session = (): Session => ({ language, say, descriptions, texts, groups, checks })

  connection.onInitialize((params) => {
    watches = params.capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true
    language = chooseLanguage(lang ?? languageWanted(params), undefined, process.env)
    say = sayIn(readTexts(language))
    descriptions = readDescriptions(language)
    return { capabilities: CAPABILITIES, serverInfo: { name: 'crmplan', version } }
  })
  watchFiles(connection, checks.soon, () => watches)
  documents.onDidChangeContent(checks.soon)
  documents.onDidClose(checks.soon)
  connection.onShutdown(checks.stop)
  answer(connection, session, failed)
  documents.listen(connection)
  connection.listen()
}

// `language` among the options of the editor's configuration, else the language of its menus.
function languageWanted({ initializationOptions, locale = '' }: InitializeParams): Language | undefined {
  const { language } = (initializationOptions ?? {}) as { language?: unknown }
  const asked = LANGUAGES.find((known) => known === language)
  return asked ?? (locale === '' ? undefined : chooseLanguage(undefined, undefined, { LANG: locale }))
}

// What commands write beside the editor is checked too, where the editor tells of it.
function watchFiles(connection: Connection, changed: () => void, isWanted: () => boolean): void {
  connection.onDidChangeWatchedFiles(changed)
  connection.onInitialized(() => {
    if (isWanted()) void connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern: '**/*.{yaml,yml}' }] }).catch(() => undefined)
  })
}

function answer(connection: Connection, session: () => Session, failed: (error: unknown) => void): void {
  // A file that the editor has closed or that is none of ours gets an empty answer, not an error in front of the person.
  const about = <T>(uri: string, nothing: T, find: (session: Session, location: string) => T | Promise<T>): T | Promise<T> => {
    const location = locationOf(uri)
    const now = session()
    if (location === undefined || !now.texts.exists(location)) return nothing
    // The reason of a refusal is the answer.
    const without = (error: unknown): T => {
      if (error instanceof ResponseError) throw error
      failed(error)
      return nothing
    }
    try {
      const found = find(now, location)
      return found instanceof Promise ? found.catch(without) : found
    } catch (error) {
      return without(error)
    }
  }
  connection.onHover(({ textDocument: { uri }, position }) => about(uri, null, (now, at) => hoverAt(now, at, position)))
  connection.onCompletion(({ textDocument: { uri }, position }) => about(uri, [], (now, at) => completionAt(now, at, position)))
  connection.onDefinition(({ textDocument: { uri }, position }) => about(uri, [], (now, at) => definitionAt(now, at, position)))
  connection.onReferences(({ textDocument: { uri }, position, context }) => about(uri, [], (now, at) => referencesAt(now, at, position, context.includeDeclaration)))
  connection.onDocumentSymbol(({ textDocument: { uri } }) => about(uri, [], symbolsOf))
  connection.onDocumentFormatting(({ textDocument: { uri } }) => about(uri, [], formattingOf))
  connection.onCodeAction(({ textDocument: { uri }, range }) => about(uri, [], (now, at) => actionsAt(now, at, range)))
  connection.onPrepareRename(({ textDocument: { uri }, position }) => about(uri, null, (now, at) => renamableAt(now, at, position)))
  connection.onRenameRequest(({ textDocument: { uri }, position, newName }) => about(uri, null, async (now, at) => {
    const { edit, derived } = await renameAt(now, at, position, newName.trim())
    if (derived.length > 0) void connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Info, message: now.say('editor.rename.derived', { files: derived }) })
    return edit
  }))
}
