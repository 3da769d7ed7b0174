// An editor that talks with `crmplan lsp` as a process, over its standard input and output, by a real client library.
import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { onTestFinished } from 'vitest'
import {
  type Diagnostic, type InitializeParams, type Position, type ProtocolConnection, DidChangeTextDocumentNotification, DidCloseTextDocumentNotification, DidOpenTextDocumentNotification, ExitNotification, InitializeRequest, InitializedNotification,
  PublishDiagnosticsNotification, ShowMessageNotification, ShowMessageRequest, ShutdownRequest, StreamMessageReader, StreamMessageWriter, createProtocolConnection,
} from 'vscode-languageserver-protocol/node'
import { PROGRAM } from './built-program.ts'

/** An editor with a server of its own. */
export interface Editor {
  readonly connection: ProtocolConnection
  readonly process: ChildProcess
  /** Sentences the server has shown. */
  readonly shown: string[]
  /** Opens a file as it is on disk, or with another text. */
  open(path: string, text?: string): Promise<string>
  /** Replaces the whole text of an open file. */
  change(path: string, text: string): Promise<void>
  close(path: string): Promise<void>
  /** The findings told of a file, as soon as they are as wanted. */
  findings(path: string, wanted: (found: readonly Diagnostic[]) => boolean): Promise<readonly Diagnostic[]>
  /** Says goodbye, and gives the exit code. */
  quit(): Promise<number | null>
}

/** Address of a file. */
export function uri(path: string): string {
  return pathToFileURL(path).href
}

/** The position of the first character of some words in a text, moved by some units. */
export function positionOf(text: string, words: string, moved = 0): Position {
  const offset = text.indexOf(words)
  if (offset < 0) throw new Error(`not in the text: ${words}`)
  const before = text.slice(0, offset)
  return { line: before.split('\n').length - 1, character: offset - (before.lastIndexOf('\n') + 1) + moved }
}

/** Starts the server and greets it; ended when the test has finished. */
export async function startEditor(folder: string, options: Partial<InitializeParams> = {}, args: readonly string[] = []): Promise<Editor> {
  const server = spawn(process.execPath, [PROGRAM, 'lsp', '--stdio', ...args], { stdio: ['pipe', 'pipe', 'pipe'], cwd: folder, env: { ...process.env, LC_ALL: 'C' } })
  const ended = new Promise<number | null>((resolve) => server.on('exit', resolve))
  const connection = createProtocolConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin))
  const [told, listeners, shown] = [new Map<string, readonly Diagnostic[]>(), new Set<() => void>(), [] as string[]]
  connection.onNotification(PublishDiagnosticsNotification.type, ({ uri: at, diagnostics }) => {
    told.set(at, diagnostics)
    for (const listener of listeners) listener()
  })
  connection.onNotification(ShowMessageNotification.type, ({ message }) => void shown.push(message))
  connection.onRequest(ShowMessageRequest.type, ({ message }) => {
    shown.push(message)
    return null
  })
  connection.onError(() => undefined)
  connection.listen()
  onTestFinished(() => {
    connection.dispose()
    server.kill()
  })
  await connection.sendRequest(InitializeRequest.type, { processId: process.pid, rootUri: uri(folder), capabilities: {}, ...options })
  await connection.sendNotification(InitializedNotification.type, {})
  let version = 1
  return {
    connection, process: server, shown,
    async open(path, text = readFileSync(path, 'utf8')) {
      await connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument: { uri: uri(path), languageId: 'yaml', version, text } })
      return text
    },
    change: (path, text) => connection.sendNotification(DidChangeTextDocumentNotification.type, { textDocument: { uri: uri(path), version: (version += 1) }, contentChanges: [{ text }] }),
    close: (path) => connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri: uri(path) } }),
    findings: (path, wanted) => new Promise((resolve) => {
      const look = () => {
        const found = told.get(uri(path))
        if (!found || !wanted(found)) return
        listeners.delete(look)
        resolve(found)
      }
      listeners.add(look)
      look()
    }),
    async quit() {
      await connection.sendRequest(ShutdownRequest.type)
      await connection.sendNotification(ExitNotification.type)
      return ended
    },
  }
}
