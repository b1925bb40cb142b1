import { concerns, type Stretch } from './blackouts.ts'

/** What stands in the calendar, as far as it can be in the way of something else. */
export interface Standing {
  readonly id: string
  readonly at: Date
  readonly channelIds: readonly string[]
  readonly departmentId: string | null
  /** It is out: nothing about it can be moved any more. */
  readonly done: boolean
}

export interface Occasion {
  readonly id: string
  readonly from: Date
  readonly to: Date
  readonly departmentId: string | null
}

export type ConflictKind = 'near' | 'department' | 'quiet' | 'blackout' | 'event'

export interface Conflict {
  readonly kind: ConflictKind
  readonly itemId: string
  /** The other post, the quiet period, the blackout or the event. */
  readonly otherId: string
  /** The channel both go out on; null where it is not about one. */
  readonly channelId: string | null
}

export interface Surroundings {
  readonly blackouts: readonly Stretch[]
  readonly quiet: readonly Stretch[]
  readonly events: readonly Occasion[]
}

/** Two posts on one channel nearer than this step on each other. */
export const NEAR_MS = 30 * 60_000
/** Another department's post on the same channel within this is worth knowing. */
const HOUR_MS = 3_600_000

/** What is in the way of what. Posts that are out are never named themselves; they can be in the way of others. */
export function conflictsOf(items: readonly Standing[], around: Surroundings): Conflict[] {
  const open = items.filter((item) => !item.done)
  return [...between(items), ...open.flatMap((item) => withAround(item, around))]
}

/** Of one thing that is to be moved, against all else. */
export function conflictsWith(item: Standing, others: readonly Standing[], around: Surroundings): Conflict[] {
  const rest = others.filter((other) => other.id !== item.id)
  return [
    ...between([item, ...rest]).filter((found) => found.itemId === item.id),
    ...withAround(item, around),
  ]
}

/** Of one thing no more neighbours are named than this: who stands in a crowd knows it. */
const MOST_NEIGHBOURS = 4

function between(items: readonly Standing[]): Conflict[] {
  const found: Conflict[] = []
  const named = new Map<string, number>()
  for (const [channelId, list] of onChannels(items)) {
    const sorted = list.sort((a, b) => a.at.getTime() - b.at.getTime())
    sorted.forEach((item, index) => {
      for (let next = index + 1; next < sorted.length; next += 1) {
        const other = sorted[next]
        if (!other || other.at.getTime() - item.at.getTime() >= HOUR_MS) break
        // Later ones only stand behind the same neighbours.
        if ((named.get(item.id) ?? 0) >= MOST_NEIGHBOURS && (named.get(other.id) ?? 0) >= MOST_NEIGHBOURS)
          break
        for (const conflict of pair(item, other, channelId)) {
          const count = named.get(conflict.itemId) ?? 0
          if (count >= MOST_NEIGHBOURS) continue
          named.set(conflict.itemId, count + 1)
          found.push(conflict)
        }
      }
    })
  }
  return found
}

function onChannels(items: readonly Standing[]): Map<string, Standing[]> {
  const byChannel = new Map<string, Standing[]>()
  for (const item of items)
    for (const channelId of item.channelIds) {
      const list = byChannel.get(channelId)
      if (list) list.push(item)
      else byChannel.set(channelId, [item])
    }
  return byChannel
}

function pair(item: Standing, other: Standing, channelId: string): Conflict[] {
  const apart = Math.abs(other.at.getTime() - item.at.getTime())
  const kind: ConflictKind | null =
    apart < NEAR_MS ? 'near' : item.departmentId !== other.departmentId ? 'department' : null
  if (kind === null) return []
  const one = (a: Standing, b: Standing): Conflict[] =>
    a.done ? [] : [{ kind, itemId: a.id, otherId: b.id, channelId }]
  return [...one(item, other), ...one(other, item)]
}

function withAround(item: Standing, around: Surroundings): Conflict[] {
  const within = (stretch: { readonly from: Date; readonly to: Date }): boolean =>
    item.at >= stretch.from && item.at < stretch.to
  const shaded = (kind: ConflictKind, list: readonly Stretch[]): Conflict[] =>
    list
      .filter((stretch) => within(stretch) && concerns(stretch, item.channelIds))
      .map((stretch) => ({ kind, itemId: item.id, otherId: stretch.id, channelId: null }))
  // An event of the same department is what a post is for; of another one, or of nobody in particular, it is news.
  const events = around.events
    .filter(
      (event) => within(event) && (event.departmentId === null || event.departmentId !== item.departmentId),
    )
    .map((event) => ({ kind: 'event' as const, itemId: item.id, otherId: event.id, channelId: null }))
  return [...shaded('quiet', around.quiet), ...shaded('blackout', around.blackouts), ...events]
}
