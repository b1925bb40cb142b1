import { oc } from '@orpc/contract'
import { z } from 'zod'

const id = z.uuid()
const iso = z.iso.datetime()
const tags = ['Saved replies']
const person = z.object({ id, name: z.string() })

/** What a reply does beside putting its words into the answer; each still needs the person who presses send. */
export const replyActs = z.object({
  /** Offers “Send and close”. */
  close: z.boolean().default(false),
  triage: z.enum(['unhappy', 'misguided', 'rager', 'troll']).nullable().default(null),
  /** Once the answer is sent: the department it goes on to, and labels it gets. Whoever sends can leave them out. */
  handTo: id.nullable().optional(),
  labels: z.array(id).max(10).optional(),
})
export type ReplyActs = z.infer<typeof replyActs>

export const savedReply = z.object({
  id,
  version: z.number().int(),
  title: z.string(),
  folder: z.string(),
  lang: z.string(),
  department: person.nullable(),
  text: z.string(),
  acts: replyActs,
  owner: person,
  reviewOn: z.string().nullable(),
  /** The day has come. */
  reviewDue: z.boolean(),
  uses: z.number().int(),
  lastUsedAt: iso.nullable(),
  updatedAt: iso,
  /** Null: the viewer may change it; else why not. */
  mayNotChange: z.string().nullable(),
})
export type SavedReply = z.infer<typeof savedReply>

const content = z.object({
  title: z.string().trim().min(1, 'Give it a name.').max(120),
  folder: z.string().trim().max(60).default(''),
  lang: z.string().trim().min(2, 'Say which language it is in.').max(35),
  departmentId: id.nullable().default(null),
  text: z.string().trim().min(1, 'Write the reply.').max(10_000),
  acts: replyActs.default({ close: false, triage: null }),
  reviewOn: z.iso.date().nullable().default(null),
})

export const savedRepliesContract = {
  list: oc
    .route({ method: 'GET', path: '/saved-replies', summary: 'Saved replies one may use', tags })
    .input(
      z.object({
        q: z.string().max(200).optional(),
        lang: z.string().max(35).optional(),
        /** Those of this department and of the whole house. */
        departmentId: id.optional(),
        limit: z.coerce.number().int().min(1).max(500).default(200),
      }),
    )
    .output(z.object({ replies: z.array(savedReply), total: z.number().int() })),
  versions: oc
    .route({
      method: 'GET',
      path: '/saved-replies/{id}/versions',
      summary: 'Every wording it ever had',
      tags,
    })
    .input(z.object({ id }))
    .output(
      z.object({
        versions: z.array(
          z.object({ version: z.number().int(), title: z.string(), text: z.string(), by: person, at: iso }),
        ),
      }),
    ),
  create: oc
    .route({ method: 'POST', path: '/saved-replies', summary: 'Keep a reply for many', tags })
    .input(content)
    .output(savedReply),
  save: oc
    .route({ method: 'PUT', path: '/saved-replies/{id}', summary: 'Change it; a new version', tags })
    .input(content.extend({ id, basedOn: z.number().int().min(1) }))
    .output(savedReply),
  archive: oc
    .route({ method: 'POST', path: '/saved-replies/{id}/archive', summary: 'Take it out of use', tags })
    .input(z.object({ id }))
    .output(z.object({ id })),
  restore: oc
    .route({ method: 'POST', path: '/saved-replies/{id}/restore', summary: 'Bring it back', tags })
    .input(z.object({ id }))
    .output(savedReply),
}
