// Protects: what the README shows in its tour, in each language, is what the commands print, and its screens are those of the program. Run with -u to write the output anew.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { interviewScreen } from './support/interview-screens.ts'
import { runCommand } from './support/run-command.ts'
import { temporaryFolder } from './support/temporary-folder.ts'

/** Output lines shown of one command; the rest is counted. */
const SHOWN = 22

test.each(['README.md', 'README.zh-CN.md', 'README.zh-TW.md'])('the tour and the screens of %s', { timeout: 240_000 }, async (page) => {
  const readme = readFileSync(page, 'utf8')
  const folder = join(temporaryFolder(), 'tour')
  const blocks = readme.split(/^```/m)
  const written: string[] = []
  for (const [index, block] of blocks.entries()) {
    const screen = /^text screen (\S+)\n/.exec(block)?.[1]
    if (screen !== undefined) {
      written.push(`text screen ${screen}\n${(await interviewScreen(screen, await anExample())).join('\n')}\n`)
      continue
    }
    if (!block.startsWith('console\n')) {
      written.push(block)
      continue
    }
    const lines: string[] = []
    for (const command of block.split('\n').filter((line) => line.startsWith('$ crmplan '))) lines.push(command, ...(await outputOf(command, folder)))
    expect(index % 2, 'code blocks are closed').toBe(1)
    written.push(`console\n${lines.join('\n')}\n`)
  }
  await expect(written.join('```')).toMatchFileSnapshot(`../${page}`)
})

async function anExample(): Promise<string> {
  const folder = join(temporaryFolder(), 'screens')
  await runCommand('init', folder, '--example', 'lakeside-instruments')
  return folder
}

async function outputOf(command: string, folder: string): Promise<string[]> {
  const words = [...command.replace('$ crmplan ', '').matchAll(/"([^"]*)"|\S+/g)].map(([word, quoted]) => quoted ?? word)
  const ofTopic = existsSync(join('src/cli/commands', words[0] ?? '', `${words[1] ?? ''}.ts`))
  const [name, argv] = ofTopic ? [words.slice(0, 2).join('/'), words.slice(2)] : [words[0] ?? '', words.slice(1)]
  const { stdout, stderr, exit } = await runCommand(name, ...argv.map((word) => (word === 'tour' ? folder : word)))
  expect(exit, command + stderr).toBe(0)
  const lines = `${stdout}${stderr}`.replaceAll(folder, 'tour').trimEnd().split('\n').map((line) => line.trimEnd())
  return lines.length > SHOWN + 1 ? [...lines.slice(0, SHOWN), `… (${lines.length - SHOWN} more lines)`] : lines
}
