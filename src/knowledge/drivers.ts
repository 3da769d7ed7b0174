// The numbers of a profile that drive effort, with what is assumed where the profile is silent.
import type { Driver, Profile } from '../model/file-types.ts'
import type { Knowledge } from './knowledge.ts'

/** A driver's value, and whether it is stated in the profile or assumed from the pack's defaults. */
export interface DriverValue {
  readonly value: number
  readonly stated: boolean
  /** Where it stands in the profile. */
  readonly path: string
}

/** Values of all drivers. */
export type Drivers = Readonly<Record<Driver, DriverValue>>

/** Reads the drivers of a profile; systems count as integrations unless they say `integrate: false`. */
export function driversOf(profile: Profile, knowledge: Knowledge): Drivers {
  const { scope, data, systems, goals } = profile
  const records = data?.customerRecords
  const stated: Record<Driver, readonly [number | undefined, string]> = {
    users: [scope?.users, 'profile.scope.users'],
    sites: [scope?.sites, 'profile.scope.sites'],
    modules: [scope?.modules?.length, 'profile.scope.modules'],
    channels: [scope?.channels?.length, 'profile.scope.channels'],
    integrations: [systems?.filter((system) => system.integrate !== false).length, 'profile.systems'],
    recordsThousand: [records === undefined ? undefined : records / 1000, 'profile.data.customerRecords'],
    goals: [goals?.length, 'profile.goals'],
    processes: [scope?.processes, 'profile.scope.processes'],
    languages: [scope?.languages, 'profile.scope.languages'],
    dataSources: [data?.sources, 'profile.data.sources'],
  }
  const entries = Object.entries(stated).map(([driver, [value, path]]) => {
    const found: DriverValue = { value: value ?? knowledge.defaults[driver as Driver] ?? 1, stated: value !== undefined, path }
    return [driver, found] as const
  })
  return Object.fromEntries(entries) as Record<Driver, DriverValue>
}
