import { oc } from '@orpc/contract'
import { z } from 'zod'
import { pauseScopes } from '../domain/pause.ts'
import { id, iso, tags } from './shapes.ts'

export const pauseCard = z.object({
  id,
  scope: z.enum(pauseScopes),
  /** Id or name of what is paused; null for the organisation. */
  scopeId: z.string().nullable(),
  /** How people call it. */
  name: z.string().nullable(),
  reason: z.string(),
  since: iso,
  by: z.string(),
  /** The incident that set it; only its own statement passes. */
  incidentId: id.nullable(),
})

export const pausesContract = {
  pauses: oc
    .route({ method: 'GET', path: '/governance/pauses', summary: 'What is paused now', tags })
    .output(z.object({ pauses: z.array(pauseCard) })),
  pause: oc
    .route({
      method: 'POST',
      path: '/governance/pauses',
      summary: 'Stop publishing, everywhere or in one place',
      tags,
    })
    .input(
      z.object({
        scope: z.enum(pauseScopes),
        /** Id of a department or channel, or the name of a network or campaign. */
        scopeId: z.string().max(80).nullable().default(null),
        reason: z.string().trim().min(3, 'Say in a few words why.').max(500),
      }),
    )
    .output(z.object({ id })),
  lift: oc
    .route({ method: 'POST', path: '/governance/pauses/{id}/lift', summary: 'Let publishing go on', tags })
    .input(z.object({ id }))
    .output(z.object({ id })),
}
