import { oc } from '@orpc/contract'
import { z } from 'zod'
import { subjectKinds } from './domain/subject.ts'

const tags = ['Presence']
const iso = z.iso.datetime()

const kind = z.enum(subjectKinds)
const id = z.uuid()

export const other = z.object({
  id,
  name: z.string(),
  initials: z.string(),
  typing: z.boolean(),
  seenAt: iso,
})
/** A colleague who has a thing open. */
export type Other = z.infer<typeof other>

/** A list on the screen has no more rows than this. */
export const MOST_SUBJECTS = 200

export const presenceContract = {
  beat: oc
    .route({ method: 'POST', path: '/presence/beat', summary: 'I have it open; who else has', tags })
    .input(z.object({ kind, id, state: z.enum(['here', 'typing', 'left']) }))
    .output(z.object({ others: z.array(other) })),
  at: oc
    .route({ method: 'POST', path: '/presence/at', summary: 'Who has which of these open', tags })
    .input(z.object({ kind, ids: z.array(id).max(MOST_SUBJECTS) }))
    /** By id; what nobody else has open is missing. */
    .output(z.object({ at: z.record(z.string(), z.array(other)) })),
}
