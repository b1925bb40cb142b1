import { oc } from '@orpc/contract'
import { z } from 'zod'

const id = z.uuid()
const at = z.iso.datetime()
const tags = ['Listen: webhooks']

const hookView = z.object({
  channelId: id,
  name: z.string(),
  /** False when its channel was disconnected: deliveries are turned away. */
  open: z.boolean(),
  address: z.string(),
  secretMadeAt: at.nullable(),
  /** Until when the secret before holds too. */
  oldSecretUntil: at.nullable(),
  /** The last twenty. */
  deliveries: z.array(
    z.object({ at, deliveryId: z.string().nullable(), items: z.number(), fresh: z.number() }),
  ),
  /** The last one that was turned away, and how many there were. */
  refusal: z.object({ at, reason: z.string(), times: z.number() }).nullable(),
})
export type HookView = z.infer<typeof hookView>

const made = z.object({ channelId: id, secret: z.string(), oldUntil: at.nullable() })

export const hooksContract = {
  hooks: oc
    .route({ method: 'GET', path: '/listening/webhooks', summary: 'Webhooks and what they delivered', tags })
    .output(z.object({ hooks: z.array(hookView) })),
  createHook: oc
    .route({
      method: 'POST',
      path: '/listening/webhooks',
      summary: 'Make a webhook; its secret is shown once',
      tags,
    })
    .input(
      z.object({
        name: z.string().trim().min(1, 'Say what sends here.').max(80, 'Use at most 80 characters.'),
      }),
    )
    .output(made),
  makeSecret: oc
    .route({
      method: 'POST',
      path: '/listening/webhooks/{channelId}/secret',
      summary: 'Make a new secret; the one before may go on for a while',
      tags,
    })
    .input(z.object({ channelId: id, overlapHours: z.number().int().min(0).max(168).default(24) }))
    .output(made),
}
