// What is asked for a profile, field by field, given what has been said so far.
import type { Language } from '../../model/file-types.ts'
import { dayNumber, isoDate } from '../../model/days/iso-date.ts'

/** What has been said so far, by field: a text, a number, yes or no, or several choices. */
export type ProfileDraft = Readonly<Record<string, string | number | boolean | readonly string[]>>

/** The parts of the form, in order. */
export const SECTIONS = ['company', 'goals', 'scope', 'capability', 'systems', 'data', 'limits', 'team'] as const
/** A part of the form. */
export type Section = (typeof SECTIONS)[number]

/** One field. `words` says which sentences name its choices; `role` is the project role that a field of the team is about. */
export interface ProfileField {
  readonly id: string
  readonly section: Section
  readonly kind: 'text' | 'number' | 'choice' | 'many' | 'yes-no' | 'day'
  readonly required: boolean
  readonly choices: readonly string[]
  readonly words: 'language' | 'country' | 'region' | 'currency' | 'goal' | 'role' | 'module' | 'channel' | 'inHouseDevelopment' | 'projectManager' | 'partner' | 'externalHelp' | 'own'
  /** Smallest number, or earliest day. */
  readonly from: number | string | undefined
  /** Largest number. */
  readonly to: number | undefined
  readonly default: string | number | undefined
  /** The number is a share in percent. */
  readonly isPercent: boolean
  readonly role: string | undefined
}

/** What the form knows besides the draft. */
export interface FormSetting {
  readonly language: Language
  readonly today: string
  readonly countries: readonly string[]
  /** Regions of a country that its public holidays tell apart; none where they are the same everywhere. */
  readonly regionsOf: (country: string) => readonly string[]
  readonly goals: readonly string[]
  readonly roles: readonly string[]
}

const CURRENCY: Readonly<Record<string, string>> = { CN: 'CNY', TW: 'TWD', HK: 'HKD', SG: 'SGD', US: 'USD', GB: 'GBP', DE: 'EUR', FR: 'EUR', AT: 'EUR', JP: 'JPY' }
const CURRENCIES = ['CNY', 'TWD', 'HKD', 'SGD', 'USD', 'GBP', 'EUR', 'JPY']
const HOME: Readonly<Record<Language, string>> = { 'zh-CN': 'CN', 'zh-TW': 'TW', en: 'US' }
const MODULES = ['sales', 'marketing', 'service', 'analytics', 'e-commerce', 'contact-centre']
const CHANNELS = ['phone', 'email', 'web', 'app', 'wechat', 'line', 'store', 'field', 'partner', 'social']
const SYSTEMS = ['erp', 'finance', 'logistics', 'hr', 'e-commerce', 'contact-centre', 'legacy-crm', 'website', 'office', 'data-warehouse', 'other']

type Options = Partial<Omit<ProfileField, 'id' | 'section' | 'kind'>>

/** The fields that are asked for a draft, in order; which there are depends on what has been said. */
export function profileFields(draft: ProfileDraft, setting: FormSetting): ProfileField[] {
  const country = textOr(draft['calendar.country'], HOME[setting.language])
  const goals = listOf(draft['goals'])
  const systems = listOf(draft['systems'])
  const regions = setting.regionsOf(country)
  const start = textOr(draft['settings.startDate'], setting.today)
  return [
    field('company', 'company.name', 'text', { required: true }),
    field('company', 'company.industry', 'text'),
    field('company', 'calendar.country', 'choice', { required: true, choices: setting.countries, words: 'country', default: HOME[setting.language] }),
    ...(regions.length > 0 ? [field('company', 'calendar.region', 'choice', { choices: regions, words: 'region' })] : []),
    field('company', 'settings.currency', 'choice', { required: true, choices: CURRENCIES, words: 'currency', default: CURRENCY[country] ?? 'USD' }),
    field('company', 'settings.language', 'choice', { required: true, choices: ['en', 'zh-CN', 'zh-TW'], words: 'language', default: setting.language }),
    field('goals', 'goals', 'many', { required: true, choices: setting.goals, words: 'goal' }),
    ...(goals.length > 1 ? [field('goals', 'goals.first', 'choice', { required: true, choices: goals, words: 'goal', default: goals[0] })] : []),
    field('scope', 'scope.users', 'number', { from: 1 }), field('scope', 'scope.sites', 'number', { from: 1 }),
    field('scope', 'scope.modules', 'many', { choices: MODULES, words: 'module' }), field('scope', 'scope.channels', 'many', { choices: CHANNELS, words: 'channel' }),
    field('scope', 'scope.processes', 'number', { from: 1 }), field('scope', 'scope.languages', 'number', { from: 1 }),
    field('scope', 'scope.deployment', 'choice', { choices: ['saas', 'paas', 'iaas', 'on-premise', 'undecided'] }), field('scope', 'scope.regulated', 'yes-no'),
    field('capability', 'capability.inHouseDevelopment', 'choice', { choices: ['none', 'low', 'medium', 'high'], words: 'inHouseDevelopment' }),
    field('capability', 'capability.itStaff', 'number', { from: 0 }),
    field('capability', 'capability.projectManager', 'choice', { choices: ['none', 'part-time', 'full-time'], words: 'projectManager' }),
    field('capability', 'capability.partner', 'choice', { choices: ['none', 'considered', 'selected', 'contracted'], words: 'partner' }),
    field('capability', 'capability.crmExperience', 'choice', { choices: ['none', 'some', 'much'] }),
    field('systems', 'systems', 'many', { choices: SYSTEMS }),
    ...(systems.length > 0 ? [field('systems', 'systems.integrate', 'many', { choices: systems })] : []),
    field('data', 'data.customerRecords', 'number', { from: 0 }), field('data', 'data.sources', 'number', { from: 0 }),
    field('data', 'data.quality', 'choice', { choices: ['poor', 'fair', 'good', 'unknown'] }), field('data', 'data.duplicatePercent', 'number', { from: 0, to: 100, isPercent: true }), field('data', 'data.personal', 'yes-no'), field('data', 'data.crossBorder', 'yes-no'),
    field('limits', 'constraints.budget', 'number', { from: 0 }), field('limits', 'constraints.funding', 'choice', { choices: ['none', 'partial', 'full'] }),
    field('limits', 'constraints.externalHelp', 'choice', { choices: ['no', 'limited', 'yes'], words: 'externalHelp' }),
    field('limits', 'settings.startDate', 'day', { required: true, default: setting.today }), field('limits', 'constraints.deadline', 'day', { from: start }),
    field('team', 'team', 'many', { choices: setting.roles, words: 'role' }),
    ...listOf(draft['team']).flatMap((role) => [field('team', `team.${role}.name`, 'text', { role }), field('team', `team.${role}.availability`, 'number', { role, from: 1, isPercent: true })]),
  ]
}

/** Whether a value can stand in a field: of its kind, among its choices, not below its least nor above its most; lists without doubles, and not empty if required. */
export function isValid(value: unknown, { kind, choices, from, to = 999_999_999_999, required }: ProfileField): boolean {
  if (kind === 'yes-no') return typeof value === 'boolean'
  if (kind === 'number') return typeof value === 'number' && Number.isSafeInteger(value) && value >= Number(from ?? 0) && value <= to
  if (kind === 'many') return Array.isArray(value) && value.every((item) => choices.includes(item as string)) && new Set(value).size === value.length && (!required || value.length > 0)
  if (typeof value !== 'string') return false
  if (kind === 'choice') return choices.includes(value)
  if (kind === 'day') return isDay(value) && (from === undefined || value >= String(from))
  return value.trim() !== '' && value.length <= 500
}

// A draft that somebody has broken may hold anything.
function textOr(value: unknown, otherwise: string): string {
  return typeof value === 'string' ? value : otherwise
}

/** The items of a field with several choices. */
export function listOf(value: ProfileDraft[string] | undefined): readonly string[] {
  return Array.isArray(value) ? (value as readonly string[]) : []
}

function field(section: Section, id: string, kind: ProfileField['kind'], options: Options = {}): ProfileField {
  return { id, section, kind, required: false, choices: [], words: 'own', from: undefined, to: undefined, default: undefined, isPercent: false, role: undefined, ...options }
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(dayNumber(text)) && isoDate(dayNumber(text)) === text
}
