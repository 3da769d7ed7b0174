// Screens of the interview as text, from the real program in a real terminal: what the README shows.
import type { Language } from '../../src/model/file-types.ts'
import { startTerminal } from './terminal.ts'

const ENTER = '\r'
const HUMAN = { cols: 78, rows: 36 }
const NAMES: Readonly<Record<Language, string>> = { en: 'Sun Li', 'zh-CN': '孙丽', 'zh-TW': '孫麗' }

interface Scene {
  readonly language: Language
  readonly respondent: string
  /** Keys, each with what the screen holds once they have worked. */
  readonly keys: readonly (readonly [keys: string, until: string | RegExp])[]
}

/** The screens by name; each begins with an interview of the example of the tour. */
const SCENES: Readonly<Record<string, Scene>> = {
  question: {
    language: 'en', respondent: 'sun-li',
    keys: [['4', /^> 4 {2}/m], ['n', /^> $/m], [`Named at the kick-off${ENTER}`, 'Note: Named'], ['e', /^> $/m], [`Charter${ENTER}`, 'Where was it seen'], [`file room${ENTER}`, '> 2026-11-22'], [ENTER, 'Evidence 1']],
  },
  'question-zh-CN': { language: 'zh-CN', respondent: 'sun-li', keys: [['2', /^> 2 {2}[^]*已保存[^]*q离开/m]] },
  'question-zh-TW': { language: 'zh-TW', respondent: 'sun-li', keys: [['2', /^> 2 {2}[^]*已儲存[^]*q離開/m]] },
  list: {
    language: 'zh-CN', respondent: 'sun-li',
    keys: [['3', /^> 3 {2}/m], [ENTER, '发起人的权限'], ['d', /^> d {2}/m], [ENTER, '发起人的投入'], ['p', /^> 1 {2}/m], ['5', /^> $/m], [`请他说说上个月的日程${ENTER}`, '已留给'], ['b', /^发起人的投入和决策速度$/m], ['o', 'Esc返回']],
  },
}

/** The lines of a screen of an engagement; fails for a name there is no scene of. */
export async function interviewScreen(name: string, folder: string): Promise<string[]> {
  const scene = SCENES[name]
  if (!scene) throw new Error(`No scene ${name}`)
  const run = startTerminal(HUMAN, 'interview', folder, '--respondent', scene.respondent, '--name', NAMES[scene.language], '--role', 'executive', '--today', '2026-11-22', '--lang', scene.language)
  try {
    await run.until(/^ {2}x {2}/m)
    for (const [keys, until] of scene.keys) {
      run.type(keys)
      await run.until(until)
    }
    return run.screen().split('\n').map((line) => line.trimEnd())
  } finally {
    run.kill('SIGKILL')
    await run.exit
  }
}
