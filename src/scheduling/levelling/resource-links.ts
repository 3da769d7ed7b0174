// Who hands his time from which task to which: the order of work that levelling decided, as links.
import { WHOLE } from './bookings.ts'
import type { Link } from '../network.ts'

/** A task in a levelled schedule: its instants and what it books of whom. */
export interface Booked {
  readonly start: number
  readonly finish: number
  readonly members: readonly { readonly member: string; readonly amount: number }[]
}

/** `to` starts after `from` has finished, because `member` goes from one to the other. */
export interface ResourceLink {
  readonly from: number
  readonly to: number
  readonly member: string
}

/**
 * The flow of every member's time through the tasks of a levelled schedule, per task in plan order: a task takes what it books from those that finished last
 * before it (the policy of Artigues & Roubellat 2000). If all these links hold, nobody is overbooked, however long the tasks take. What comes indirectly is left out.
 */
export function resourceLinks(tasks: readonly Booked[]): ResourceLink[] {
  const byMember = new Map<string, { number: number; amount: number }[]>()
  tasks.forEach(({ members }, number) => {
    for (const { member, amount } of members) if (amount > 0) byMember.set(member, [...(byMember.get(member) ?? []), { number, amount }])
  })
  return [...byMember].flatMap(([member, users]) => flow(users, tasks).map(({ from, to }) => ({ from, to, member })))
}

function flow(users: readonly { number: number; amount: number }[], tasks: readonly Booked[]): { from: number; to: number }[] {
  const sorted = users.toSorted((a, b) => tasks[a.number]!.start - tasks[b.number]!.start || a.number - b.number)
  // Who has how much of the member in hand; -1 is the beginning. Kept by finish, so that the last ones are at the end.
  const holders: { number: number; finish: number; amount: number }[] = [{ number: -1, finish: -Infinity, amount: WHOLE }]
  const links: { from: number; to: number }[] = []
  for (const { number, amount } of sorted) {
    const { start, finish } = tasks[number]!
    let needed = amount
    for (let place = holders.length - 1; place >= 0 && needed > 0; place--) {
      const holder = holders[place]!
      if (holder.finish > start) continue
      const given = Math.min(needed, holder.amount)
      needed -= given
      holder.amount -= given
      if (holder.number >= 0) links.push({ from: holder.number, to: number })
      if (holder.amount === 0) holders.splice(place, 1)
    }
    const place = holders.findIndex((holder) => holder.finish > finish)
    holders.splice(place < 0 ? holders.length : place, 0, { number, finish, amount: amount - Math.max(0, needed) })
  }
  return links
}

/** The links as dependencies; those that the plan has anyway are left out. */
export function asDependencies(links: readonly ResourceLink[], into: readonly (readonly Link[])[]): Link[] {
  return links.filter(({ from, to }) => !into[to]!.some((link) => link.from === from && link.type === 'FS' && link.calendarLag === undefined && link.lag >= 0))
    .map(({ from, to, member }) => ({ from, to, type: 'FS', lag: 0, member }))
}
