import { oc } from '@orpc/contract'
import { z } from 'zod'
import { id, tags } from './shapes.ts'

export const gap = z.object({
  id,
  channelId: id,
  sourceId: id,
  from: z.string(),
  /** Null while it lasts. */
  to: z.string().nullable(),
  reason: z.string(),
  lateItems: z.number(),
})
export type Gap = z.infer<typeof gap>

/** How one source is doing. `listening`: polled in time; `streaming`: told at once; `waiting`: asked to wait. */
export const sourceView = z.object({
  id,
  channelId: id,
  network: z.string(),
  /** `account`: what the account itself is told; the others hear beyond it. */
  kind: z.enum(['account', 'search', 'tag', 'public']),
  term: z.string(),
  /** Only what a query finds is kept. */
  wide: z.boolean(),
  /** Nobody polls: items are handed in. */
  pushed: z.boolean(),
  /** Since midnight UTC. */
  today: z.object({
    requests: z.number(),
    items: z.number(),
    kept: z.number(),
    unreadable: z.number(),
    bytes: z.number(),
  }),
  /** Requests a day the account may spend on listening; null without a limit of ours. */
  budget: z.number().nullable(),
  state: z.enum(['starting', 'listening', 'streaming', 'waiting', 'failing', 'paused', 'stopped']),
  /** Nothing before this was ever meant to be collected. */
  since: z.string(),
  polledAt: z.string().nullable(),
  succeededAt: z.string().nullable(),
  receivedAt: z.string().nullable(),
  /** Seconds since we last knew everything there was; null before the first success. */
  lagSeconds: z.number().nullable(),
  /** How late the last item came after its own time, in seconds. */
  delaySeconds: z.number().nullable(),
  failures: z.number(),
  fault: z.string().nullable(),
  /** It rests because its account used up this many requests a day, not because the network asked. */
  budgetSpent: z.number().nullable(),
  nextAttemptAt: z.string().nullable(),
  /** The network asked not to be disturbed before. */
  notBefore: z.string().nullable(),
  gap: gap.nullable(),
})
export type SourceView = z.infer<typeof sourceView>

export const sourcesContract = {
  summary: oc
    .route({ method: 'GET', path: '/listening/summary', summary: 'What needs a look', tags })
    .output(z.object({ unreadable: z.number(), openGaps: z.number(), sources: z.number() })),
  sources: oc
    .route({ method: 'GET', path: '/listening/sources', summary: 'Health and gaps of every source', tags })
    .output(
      z.object({
        sources: z.array(sourceView),
        /** Of the last seven days, and those still open. */
        gaps: z.array(gap),
        windowFrom: z.string(),
        now: z.string(),
        canManage: z.boolean(),
      }),
    ),
  ways: oc
    .route({ method: 'GET', path: '/listening/ways', summary: 'What can be heard beyond our accounts', tags })
    .output(
      z.object({
        channels: z.array(
          z.object({
            channelId: id,
            network: z.string(),
            networkName: z.string(),
            handle: z.string(),
            ways: z.array(
              z.object({
                kind: z.enum(['search', 'tag', 'public']),
                wide: z.boolean(),
                pollSeconds: z.number(),
              }),
            ),
          }),
        ),
      }),
    ),
  addSource: oc
    .route({
      method: 'POST',
      path: '/listening/sources',
      summary: 'Listen to a search, a tag or a server',
      tags,
    })
    .input(
      z.object({
        channelId: id,
        kind: z.enum(['search', 'tag', 'public']),
        term: z.string().trim().max(200),
      }),
    )
    .output(z.object({ id })),
  removeSource: oc
    .route({ method: 'DELETE', path: '/listening/sources/{id}', summary: 'Stop listening there', tags })
    .input(z.object({ id }))
    .output(z.object({ id })),
  setBudget: oc
    .route({
      method: 'PUT',
      path: '/listening/budgets/{channelId}',
      summary: 'How many requests a day an account may spend on listening',
      tags,
    })
    .input(
      z.object({
        channelId: id,
        requestsADay: z
          .number()
          .int('Write a whole number.')
          .min(1, 'At least 1; left empty there is no limit.')
          .max(10_000_000, 'At most 10,000,000.')
          .nullable(),
      }),
    )
    .output(z.object({ channelId: id })),
  checkNow: oc
    .route({
      method: 'POST',
      path: '/listening/sources/{id}/check',
      summary: 'Look at a source at once',
      tags,
    })
    .input(z.object({ id }))
    .output(z.object({ id })),
}
