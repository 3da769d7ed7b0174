// How much of everybody is taken on every working day.

/**
 * All of a person's availability on a day, in parts that halves, thirds, sevenths and whole percents come out even in. What a person has of a day, and what a task
 * takes of it, grow and shrink together with his presence, so the share of it is what is booked: it is the same on all days of a task.
 */
export const WHOLE = 100_800

/** Members are numbered from 0, days are numbers of the calendar from 0. Grows as far as it is booked. */
export class Bookings {
  private readonly taken: Int32Array[]
  private readonly until: Int32Array

  constructor(members: number) {
    this.taken = Array.from({ length: members }, () => new Int32Array(64))
    this.until = new Int32Array(members)
  }

  /** Forgets all bookings. */
  clear(): void {
    this.taken.forEach((days, member) => days.fill(0, 0, this.until[member]))
    this.until.fill(0)
  }

  /** The last day from `from` up to but not including `to` on which a member has less than `amount` left; -1 if there is none. */
  lastConflict(member: number, amount: number, from: number, to: number): number {
    const days = this.taken[member]!
    const most = WHOLE - amount
    for (let day = Math.min(to, this.until[member]!) - 1; day >= from; day--) if (days[day]! > most) return day
    return -1
  }

  /** Books an amount on the days from `from` up to but not including `to`; a negative one takes a booking back. */
  book(member: number, amount: number, from: number, to: number): void {
    let days = this.taken[member]!
    if (to > days.length) {
      const longer = new Int32Array(Math.max(to, 2 * days.length))
      longer.set(days)
      this.taken[member] = days = longer
    }
    if (to > this.until[member]!) this.until[member] = to
    for (let day = from; day < to; day++) days[day]! += amount
  }

  /** How much of a member is taken on a day. */
  takenOn(member: number, day: number): number {
    return day < this.until[member]! ? this.taken[member]![day]! : 0
  }
}
