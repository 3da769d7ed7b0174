// Asks for the profile in the terminal; whatever nobody knows yet is left out, and the plan will say what it assumes.
import { checkbox, input, select } from '@inquirer/prompts'
import type { Language, Profile } from '../../model/file-types.ts'
import type { Knowledge } from '../../knowledge/knowledge.ts'
import { type Say, inLanguage } from '../../knowledge/sentence.ts'
import { isDay } from '../day.ts'
import { keysTip } from './keys-tip.ts'

const COUNTRIES = ['CN', 'TW', 'HK', 'SG', 'US', 'GB', 'DE', 'JP', 'KR', 'FR', 'MY'] as const
const CURRENCY: Readonly<Record<string, string>> = { CN: 'CNY', TW: 'TWD', HK: 'HKD', SG: 'SGD', US: 'USD', GB: 'GBP', DE: 'EUR', JP: 'JPY', FR: 'EUR' }
const CURRENCIES = ['CNY', 'TWD', 'HKD', 'SGD', 'USD', 'GBP', 'EUR', 'JPY']
const MODULES = ['sales', 'marketing', 'service', 'analytics', 'e-commerce', 'contact-centre'] as const
const CHANNELS = ['phone', 'email', 'web', 'app', 'wechat', 'line', 'store', 'field', 'partner', 'social'] as const

/** The profile as answered; `startDate` begins with the day given. */
export async function askProfile(knowledge: Knowledge, language: Language, say: Say, today: string): Promise<Profile> {
  const word = (key: string) => say(`cli.profile.${key}`)
  const name = (await input({ message: word('name'), validate: (value) => value.trim() !== '' || say('cli.profile.badName') })).trim()
  const country = await select({ theme: keysTip('select', say), message: word('country'), choices: COUNTRIES.map((value) => ({ value, name: say(`country.${value}`) })), default: language === 'zh-TW' ? 'TW' : 'CN' })
  const currency = await select({ theme: keysTip('select', say), message: word('currency'), choices: CURRENCIES.map((value) => ({ value })), default: CURRENCY[country] ?? 'USD' })
  const goals = await checkbox({ theme: keysTip('checkbox', say), message: word('goals'), required: true, choices: [...knowledge.goals.values()].map((goal) => ({ value: goal.id, name: inLanguage(goal.title, language) })) })
  // The list of ticks has no order of its own.
  const first = goals.length === 1 ? (goals[0] ?? '') : await select({ theme: keysTip('select', say), message: word('firstGoal'), choices: [...knowledge.goals.values()].filter(({ id }) => goals.includes(id)).map((goal) => ({ value: goal.id, name: inLanguage(goal.title, language) })) })
  const users = await askNumber(word('users'), say)
  const sites = await askNumber(word('sites'), say)
  const modules = await checkbox({ theme: keysTip('checkbox', say), message: word('modules'), choices: MODULES.map((value) => ({ value, name: say(`module.${value}`) })) })
  const channels = await checkbox({ theme: keysTip('checkbox', say), message: word('channels'), choices: CHANNELS.map((value) => ({ value, name: say(`channel.${value}`) })) })
  const capability = await askCapability(say)
  const externalHelp = await oneOf(word('externalHelp'), ['no', 'limited', 'yes'] as const, 'externalHelp', say)
  const records = await askNumber(word('records'), say)
  const startDate = await input({ message: word('startDate'), default: today, validate: (value) => isDay(value) || say('cli.profile.badDate') })
  return {
    kind: 'Profile', schemaVersion: 1, company: { name, country }, goals: [first, ...goals.filter((id) => id !== first)].map((id, index) => ({ id, priority: index + 1 })),
    scope: { ...(users === undefined ? {} : { users }), ...(sites === undefined ? {} : { sites }), ...(modules.length > 0 ? { modules: [...modules] } : {}), ...(channels.length > 0 ? { channels: [...channels] } : {}) },
    capability, ...(externalHelp ? { constraints: { externalHelp } } : {}), ...(records === undefined ? {} : { data: { customerRecords: records } }),
    calendar: { country }, settings: { language, currency, startDate },
  }
}

async function askCapability(say: Say): Promise<NonNullable<Profile['capability']>> {
  const inHouseDevelopment = await oneOf(say('cli.profile.inHouseDevelopment'), ['none', 'low', 'medium', 'high'] as const, 'inHouseDevelopment', say)
  const projectManager = await oneOf(say('cli.profile.projectManager'), ['none', 'part-time', 'full-time'] as const, 'projectManager', say)
  const partner = await oneOf(say('cli.profile.partner'), ['none', 'considered', 'selected', 'contracted'] as const, 'partner', say)
  return { ...(inHouseDevelopment ? { inHouseDevelopment } : {}), ...(projectManager ? { projectManager } : {}), ...(partner ? { partner } : {}) }
}

async function oneOf<T extends string>(message: string, values: readonly T[], topic: string, say: Say): Promise<T | undefined> {
  const picked = await select<T | ''>({ theme: keysTip('select', say), message, choices: [...values.map((value) => ({ value, name: say(`${topic}.${value}`) })), { value: '' as const, name: say('cli.profile.unknown') }] })
  return picked === '' ? undefined : picked
}

async function askNumber(message: string, say: Say): Promise<number | undefined> {
  const text = await input({ message: `${message} ${say('cli.profile.orEmpty')}`, validate: (value) => /^\d{0,9}$/.test(value.trim()) || say('cli.profile.badNumber') })
  return text.trim() === '' || Number(text) === 0 ? undefined : Number(text)
}
