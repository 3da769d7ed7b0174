// SARIF 2.1.0, the form in which GitHub code scanning and others take findings (OASIS standard, 2020).
import type { ArtifactLocation, Location, Log, ReportingDescriptor, Result } from 'sarif'
import type { OtherPlace } from '../../model/diagnostic.ts'
import type { CheckReport, ReportedFinding, ReportedRule } from '../../model/check-report.ts'

const LEVELS = { error: 'error', warning: 'warning', info: 'note' } as const
/** Where the files lie, to be filled in by whoever reads the document; so GitHub and others call the root of a repository. */
const ROOT = '%SRCROOT%'

/** The report as the text of a SARIF document; paths are relative to the folder of the run, as URIs. */
export function formatSarif({ version, findings, rules: described }: CheckReport): string {
  const rules = [...new Set(findings.map(({ rule }) => rule))].sort()
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0',
    runs: [{
      tool: { driver: { name: 'crmplan', semanticVersion: version, rules: rules.map((id) => descriptorOf(id, described.get(id))) } },
      columnKind: 'utf16CodeUnits', results: findings.map((item) => resultOf(item, rules.indexOf(item.rule))),
    }],
  }
  return JSON.stringify(log, null, 2)
}

function descriptorOf(id: string, rule: ReportedRule | undefined): ReportingDescriptor {
  if (!rule) return { id }
  return { id, shortDescription: { text: rule.title }, fullDescription: { text: rule.why }, help: { text: rule.fix }, defaultConfiguration: { level: LEVELS[rule.severity] } }
}

function resultOf({ rule, severity, file, line, column, endLine, endColumn, message, fingerprint, other }: ReportedFinding, ruleIndex: number): Result {
  return {
    ruleId: rule, ruleIndex, level: LEVELS[severity], message: { text: message },
    locations: [locationOf({ file, line, column, endLine, endColumn })],
    ...(other && { relatedLocations: [{ ...locationOf(other), id: 1, message: { text: other.message } }] }),
    partialFingerprints: { 'crmplan/v1': fingerprint },
  }
}

function locationOf({ file, line, column, endLine, endColumn }: OtherPlace): Location {
  return { physicalLocation: { artifactLocation: placeOf(file), region: { startLine: line, startColumn: column, endLine, endColumn } } }
}

function placeOf(path: string): ArtifactLocation {
  const uri = path.split('/').map(encodeURIComponent).join('/')
  if (path.startsWith('/')) return { uri: `file://${uri}` }
  return /^[A-Za-z]:\//.test(path) ? { uri: `file:///${path.slice(0, 2)}${uri.slice(uri.indexOf('/'))}` } : { uri, uriBaseId: ROOT }
}
