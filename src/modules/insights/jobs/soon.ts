import type { WriteTx } from '#platform/ctx.ts'
import { hourJob, recomputeJob } from './recompute.ts'

const SECONDS = 10
const HOUR_MS = 3_600_000

/** One run for all who ask within ten seconds. */
export async function recomputeSoon(tx: WriteTx, now: Date): Promise<void> {
  const moment = Math.floor(now.getTime() / (SECONDS * 1000))
  await tx.enqueue(recomputeJob, {}, { once: `insights.recompute/${moment}`, startAfter: 1 })
  await nextHour(tx, now)
}

/** The run of the next full hour; asked for as often as one likes. */
export async function nextHour(tx: WriteTx, now: Date): Promise<void> {
  const next = new Date((Math.floor(now.getTime() / HOUR_MS) + 1) * HOUR_MS)
  await tx.enqueue(hourJob, {}, { once: `insights.hour/${next.toISOString()}`, startAfter: next })
}
