import { oc } from '@orpc/contract'
import { z } from 'zod'
import { id, iso, tags } from './shapes.ts'

export const pauseCard = z.object({
  id,
  channelId: id.nullable(),
  reason: z.string(),
  since: iso,
  by: z.string(),
})

export const pausesContract = {
  pauses: oc
    .route({ method: 'GET', path: '/governance/pauses', summary: 'What is paused now', tags })
    .output(z.object({ pauses: z.array(pauseCard) })),
  pause: oc
    .route({
      method: 'POST',
      path: '/governance/pauses',
      summary: 'Stop publishing, everywhere or on one channel',
      tags,
    })
    .input(
      z.object({
        channelId: id.nullable(),
        reason: z.string().trim().min(3, 'Say in a few words why.').max(500),
      }),
    )
    .output(z.object({ id })),
  lift: oc
    .route({ method: 'POST', path: '/governance/pauses/{id}/lift', summary: 'Let publishing go on', tags })
    .input(z.object({ id }))
    .output(z.object({ id })),
}
