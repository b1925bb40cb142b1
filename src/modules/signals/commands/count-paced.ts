import type { Ctx } from '#platform/ctx.ts'
import { afterCount, type Pace, STILL } from '../domain/pace.ts'
import { countJob } from '../jobs/count.ts'
import { countNow } from './count.ts'

/** By this process's clock, in milliseconds. */
interface Turn {
  pace: Pace
  counting: boolean
  restsUntil: number
  /** A run that is asked for and has not begun: it counts whatever is stored until then. */
  askedFor: number
}

/** Whoever finds somebody counting has it done again after so long. */
const AGAIN_MS = 1000
/** A run may begin so much early: the database's clock need not be this machine's. */
const EARLY_MS = 200
const KEPT = 1000
const turns = new Map<string, Turn>()

/**
 * Counts as `countNow` does; in a flood with rests between, for the next count does all that came meanwhile. Nothing is left
 * out: whoever comes in a rest has a run asked for in the queue, which outlives this process. Rests are each process's own.
 */
export async function countPaced(ctx: Ctx): Promise<void> {
  const turn = turnOf(ctx.organisationId)
  const began = performance.now()
  if (turn.counting) return askFor(ctx, turn, AGAIN_MS)
  if (turn.restsUntil > began) return askFor(ctx, turn, turn.restsUntil - began)
  turn.counting = true
  try {
    const posts = await countNow(ctx)
    const now = performance.now()
    const { pace, rest } = afterCount(turn.pace, { posts, took: now - began, now })
    Object.assign(turn, { pace, restsUntil: now + rest })
  } finally {
    turn.counting = false
  }
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
  const turn = { pace: STILL, counting: false, restsUntil: 0, askedFor: 0 }
  if (turns.size >= KEPT) turns.clear()
  turns.set(organisationId, turn)
  return turn
}
