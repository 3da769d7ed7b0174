// Who wants lines rather than a screen.

/** Whether plain lines are asked for: by flag, by ACCESSIBLE, or because the terminal can do nothing else. */
export function isPlain(flag: boolean, environment: Readonly<Record<string, string | undefined>>): boolean {
  const accessible = environment['ACCESSIBLE']
  return flag || (accessible !== undefined && !['', '0', 'false'].includes(accessible)) || environment['TERM'] === 'dumb'
}
