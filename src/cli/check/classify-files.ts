// Which of the files found are ours, and which are broken or something else.
import { encodingProblem } from '../../files/encoding.ts'
import type { FoundFile, ReadText } from '../../files/read-tree.ts'
import { UserError } from '../../model/user-error.ts'
import { readPlainYaml } from '../../files/plain-yaml/read-plain-yaml.ts'
import { CONTROL, HIDDEN } from '../../model/printing/visible-text.ts'
import validators from '../../validation/compiled/fast.js'
import type { FileKind, ParsedFile } from '../../validation/file-group.ts'
import { hintOf } from '../../validation/hint.ts'
import { modelineOf } from '../../validation/modeline.ts'
import { IGNORE } from '../../validation/ignores.ts'
import type { Finding } from '../../validation/rule.ts'

const NAMED_AS_OURS = /(?:^|\/)(?:(?:profile|plan|progress|schedule|assessment|evaluation|reconciliation)|interviews\/[^/]+)\.yaml$/

/** Files by what can be done with them. */
export interface Classified {
  readonly parsed: ParsedFile[]
  /** Ours, but not readable as YAML. */
  readonly broken: FoundFile[]
  /** Files that should say what they are. */
  readonly findings: Finding[]
  /** Files with a remark that passes over findings. */
  readonly remarked: FoundFile[]
}

const KINDS = Object.keys(validators).sort()
/** What people write themselves. */
const COMMON_KINDS = 'Profile, Interview, Plan'
/** What is left of the signs of another encoding. */
const UNREADABLE = /[\0\ufffd]/g
/** Holds unseen characters as they are, or may write one as an escape. */
const MAY_HAVE_UNSEEN = new RegExp(`${CONTROL.source}|${HIDDEN.source}|\\\\[^"\\\\nrt ]`)
const MAY_HAVE_MODELINE = /^[\ufeff#\s]/
/** Also behind a byte order mark or a tab, and with another sign than a colon, or none. */
const SAYS_KIND = /^\ufeff?\t*["']?kind["']?\s*(?:[:：=]|[ \t])\s*["']?(\w+)/m

/** Parses the files. In folders, YAML files of other programs are passed over. */
export async function classifyFiles(found: readonly FoundFile[], read: ReadText): Promise<Classified> {
  const result: Classified = { parsed: [], broken: [], findings: [], remarked: [] }
  for (const file of found) {
    const { path, location, explicit } = file
    const text = textOf(file, read)
    if (typeof text !== 'string') {
      result.findings.push(text)
      continue
    }
    const plain = readPlainYaml(text)
    const value = plain ?? (isBlank(text) ? null : encodingProblem(location, text) ? undefined : (await import('../../files/yaml/parse-yaml.ts')).valueOrNothing(text))
    if (value === undefined) {
      if (explicit || saysOurs(text)) result.broken.push(file)
      continue
    }
    const kind = (value as { kind?: unknown } | null)?.kind
    if (isOurs(kind) && text.includes(IGNORE)) result.remarked.push(file)
    if (isOurs(kind)) result.parsed.push({ path, location, kind, value, hasUnseen: plain === undefined && MAY_HAVE_UNSEEN.test(text), modeline: MAY_HAVE_MODELINE.test(text) ? modelineOf(text) : undefined, ...(mayBeCut(text) && { cutTexts: (await import('../../files/yaml/cut-texts.ts')).cutTexts(text) }) })
    else if (explicit || isMisspelt(value) || isUnsaid(value, path) || (typeof value === 'string' && saysOurs(text))) result.findings.push(notOurs(path, kind))
  }
  return result
}

// What is found in a folder and cannot be read holds up nothing else; what was named must be there.
function textOf({ path, location, explicit }: FoundFile, read: ReadText): string | Finding {
  try {
    return read(location)
  } catch (error) {
    if (explicit || !(error instanceof UserError) || error.key !== 'cannotRead') throw error
    return { rule: 'yaml-syntax', severity: 'error', file: path, path: [], line: 1, column: 1, text: 'yaml-syntax.CANNOT_READ', values: { reason: String(error.values['reason']) } }
  }
}


function isBlank(text: string): boolean {
  return text.split('\n').every((line) => /^\s*(?:#|$)/.test(line))
}

function isOurs(kind: unknown): kind is FileKind {
  return typeof kind === 'string' && Object.hasOwn(validators, kind)
}

function saysOurs(text: string): boolean {
  return isOurs(SAYS_KIND.exec(text.replace(UNREADABLE, ''))?.[1])
}

// Other programs use `kind` too, but not together with `schemaVersion`.
function isMisspelt(value: unknown): boolean {
  const { kind, schemaVersion } = (value ?? {}) as Record<string, unknown>
  return typeof kind === 'string' && schemaVersion !== undefined && hintOf(kind, KINDS).hint === 'yes'
}

// A comment with no blank behind its sign; looking for that one character is many times quicker than an expression.
function mayBeCut(text: string): boolean {
  for (let at = text.indexOf('#'); at !== -1; at = text.indexOf('#', at + 1)) if (text[at - 1] === ' ' && /[^\s#!]/.test(text[at + 1] ?? ' ')) return true
  return false
}

// A file by one of our names that says which version it is, but not of what.
function isUnsaid(value: unknown, path: string): boolean {
  const { kind, schemaVersion } = (value ?? {}) as Record<string, unknown>
  return kind === undefined && schemaVersion !== undefined && NAMED_AS_OURS.test(path)
}

function notOurs(path: string, kind: unknown): Finding {
  const missing = typeof kind !== 'string'
  return {
    rule: 'not-ours', severity: 'error', file: path, path: missing ? [] : ['kind'], text: missing ? 'not-ours.missing' : 'not-ours.unknown',
    values: { allowed: COMMON_KINDS, ...(missing ? {} : { name: kind, ...hintOf(kind, KINDS) }) },
  }
}
