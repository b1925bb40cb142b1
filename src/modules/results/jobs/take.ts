import { z } from 'zod'
import { defineJob } from '#platform/jobs/define.ts'

/** Asks a network about everything of one channel that is due: figures, and whether posts still stand as written. */
export const takeJob = defineJob({
  name: 'results.take',
  lane: 'slow',
  schema: z.object({ channelId: z.uuid() }),
  retryLimit: 20,
  load: () => import('./take.handler.ts').then((file) => file.take),
})

/**
 * When a run is to begin that takes what is due at `at`, and its name: posts of a channel that are due within the same
 * minute share one.
 */
export function takeAt(channelId: string, at: Date): { readonly startAfter: Date; readonly once: string } {
  const minute = Math.ceil(at.getTime() / 60_000)
  return { startAfter: new Date(minute * 60_000), once: `${channelId}/${minute}` }
}

const SOON_MS = 5_000

/** When a run that found another worker at its channel looks again; all that come in vain within five seconds share one. */
export function takeSoon(channelId: string, now: Date): { readonly startAfter: Date; readonly once: string } {
  const slot = Math.ceil(now.getTime() / SOON_MS) + 1
  return { startAfter: new Date(slot * SOON_MS), once: `${channelId}/again/${slot}` }
}
