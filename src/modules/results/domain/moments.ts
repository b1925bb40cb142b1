/** When figures of a post are taken after it went out. */
export const figureMoments = ['24h', '7d', '28d'] as const
export type FigureMoment = (typeof figureMoments)[number]

/** When we look whether it still stands there as we wrote it. `first` learns how the network writes it down. */
export const lookMoments = ['first', '1h', '24h', '7d', '28d'] as const
export type LookMoment = (typeof lookMoments)[number]

/** `now` is for a person who asks in between. */
export type Moment = FigureMoment | LookMoment | 'now'
export type MomentKind = 'figures' | 'look'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

const after: Record<Exclude<Moment, 'now'>, number> = {
  first: 2 * MINUTE,
  '1h': HOUR,
  '24h': DAY,
  '7d': 7 * DAY,
  '28d': 28 * DAY,
}

/** How much later than planned a figure still counts as one of its moment. */
const tolerance: Record<FigureMoment, number> = { '24h': 2 * HOUR, '7d': 12 * HOUR, '28d': 2 * DAY }

/** Posts of one account that come due within this are read with one call. */
const GRID = 5 * MINUTE

export interface PlannedMoment {
  readonly kind: MomentKind
  readonly moment: Exclude<Moment, 'now'>
  readonly dueAt: Date
}

/** Everything that is planned for a post that went live then; from an hour on at full five minutes. */
export function planFor(liveAt: Date): PlannedMoment[] {
  const figures = figureMoments.map(
    (moment) => ({ kind: 'figures', moment, dueAt: dueAt(liveAt, moment) }) as const,
  )
  const looks = lookMoments.map((moment) => ({ kind: 'look', moment, dueAt: dueAt(liveAt, moment) }) as const)
  return [...figures, ...looks]
}

export interface LatePlan {
  readonly open: PlannedMoment[]
  /** Moments that are over: what they would have told is not known any more. */
  readonly missed: PlannedMoment[]
}

/**
 * What is still to be asked about a post that went live then and that nothing was planned for until `now`. Of the moments
 * that are over, the last is still taken for figures (late, and told as such), and the first look, which learns how the
 * network writes it down.
 */
export function planLate(liveAt: Date, now: Date): LatePlan {
  const all = planFor(liveAt)
  const over = (one: PlannedMoment): boolean => one.dueAt < now
  const lastFigure = all.findLast((one) => one.kind === 'figures' && over(one))
  const isOpen = (one: PlannedMoment): boolean => !over(one) || one === lastFigure || one.moment === 'first'
  return { open: all.filter(isOpen), missed: all.filter((one) => !isOpen(one)) }
}

/** When a moment of a post comes due. */
export function dueAt(liveAt: Date, moment: Exclude<Moment, 'now'>): Date {
  const exact = liveAt.getTime() + after[moment]
  return new Date(moment === 'first' ? exact : Math.ceil(exact / GRID) * GRID)
}

/** True for a figure that was taken so late that it cannot stand beside others of its moment. */
export function isLate(moment: FigureMoment | 'now', due: Date, takenAt: Date): boolean {
  return moment !== 'now' && takenAt.getTime() - due.getTime() > tolerance[moment]
}
