import type { Ctx } from '#platform/ctx.ts'
import { afterCount, isFlood, type Pace, STILL } from '../domain/pace.ts'
import { countJob } from '../jobs/count.ts'
import { countNow } from './count.ts'

/** By this process's clock, in milliseconds. */
interface Turn {
  pace: Pace
  counting: Promise<void> | null
  /** Begins when that is done, for all who came meanwhile. */
  next: Promise<void> | null
  restsUntil: number
  /** A run that is asked for and has not begun: it counts whatever is stored until then. */
  askedFor: number
}

/** Whoever finds somebody counting in a flood has it done again after so long. */
const AGAIN_MS = 1000
/** A run may begin so much early: the database's clock need not be this machine's. */
const EARLY_MS = 200
const KEPT = 1000
const turns = new Map<string, Turn>()

/**
 * Counts as `countNow` does: at once, or as soon as the count under way is done, together with all who wait for it. In a flood
 * with rests between, for the next count does all that came meanwhile. Nothing is left out: whoever comes in a rest has a run
 * asked for in the queue, which outlives this process. Rests are each process's own.
 */
export async function countPaced(ctx: Ctx): Promise<void> {
  const turn = turnOf(ctx.organisationId)
  if (!turn.counting) return count(ctx, turn)
  if (isFlood(turn.pace, performance.now())) return askFor(ctx, turn, AGAIN_MS)
  const again = () => {
    turn.next = null
    return count(ctx, turn)
  }
  turn.next ??= turn.counting.then(again, again)
  return turn.next
}

async function count(ctx: Ctx, turn: Turn): Promise<void> {
  const began = performance.now()
  if (turn.restsUntil > began) return askFor(ctx, turn, turn.restsUntil - began)
  const counted = countNow(ctx).then((posts) => {
    const now = performance.now()
    const { pace, rest } = afterCount(turn.pace, { posts, took: now - began, now })
    Object.assign(turn, { pace, restsUntil: now + rest })
  })
  turn.counting = counted.finally(() => {
    turn.counting = null
  })
  return turn.counting
}

async function askFor(ctx: Ctx, turn: Turn, wait: number): Promise<void> {
  const now = performance.now()
  if (turn.askedFor - EARLY_MS > now) return
  const left = Math.max(wait, 2 * EARLY_MS)
  const at = ctx.now().getTime() + left
  await ctx.write((tx) =>
    tx.enqueue(countJob, {}, { once: `paced/${Math.floor(at / 100)}`, startAfter: new Date(at) }),
  )
  turn.askedFor = now + left
}

function turnOf(organisationId: string): Turn {
  const known = turns.get(organisationId)
  if (known) return known
  const turn: Turn = { pace: STILL, counting: null, next: null, restsUntil: 0, askedFor: 0 }
  if (turns.size >= KEPT) turns.clear()
  turns.set(organisationId, turn)
  return turn
}
