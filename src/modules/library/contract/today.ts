import { oc } from '@orpc/contract'
import { z } from 'zod'
import { snippetKinds } from '../domain/snippet.ts'
import { id, iso, tags } from './shapes.ts'

export const libraryToday = z.object({
  /** Media whose use ends within 30 days or has ended, the soonest first. */
  media: z.array(z.object({ id, title: z.string(), endsAt: iso, ended: z.boolean() })),
  /** Words that wait for approval by the one who asks. */
  texts: z.array(
    z.object({
      snippetId: id,
      kind: z.enum(snippetKinds),
      name: z.string(),
      language: z.string(),
      text: z.string(),
      by: z.string(),
      since: iso,
    }),
  ),
  /** Message houses with proof points that are old or expired. */
  houses: z.array(
    z.object({
      departmentId: id.nullable(),
      departmentName: z.string().nullable(),
      language: z.string(),
      stale: z.number().int(),
    }),
  ),
})
export type LibraryToday = z.infer<typeof libraryToday>

export const todayContract = {
  today: oc
    .route({ method: 'GET', path: '/library/today', summary: 'What waits for the one who asks', tags })
    .output(libraryToday),
}
