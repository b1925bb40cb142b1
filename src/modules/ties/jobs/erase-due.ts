import { z } from 'zod'
import { addDays, localTime, startOfDay } from '#kernel/local-time.ts'
import type { WriteTx } from '#platform/ctx.ts'
import { defineJob } from '#platform/jobs/define.ts'

/** Each night: erases consents whose time is over and interactions too old to count. Plans its successor. */
export const eraseDueJob = defineJob({
  name: 'ties.erase-due',
  lane: 'slow',
  schema: z.object({}),
  load: () => import('./erase-due.handler.ts').then((file) => file.erase),
})

/** The run of the coming midnight; asked for as often as one likes. */
export async function planErasing(tx: WriteTx, now: Date, zone: string): Promise<void> {
  const day = addDays(localTime(now, zone).day, 1)
  await tx.enqueue(eraseDueJob, {}, { once: `ties.erase-due/${day}`, startAfter: startOfDay(day, zone) })
}
