import { oc } from '@orpc/contract'
import { z } from 'zod'
import { standings } from '../domain/people/standing.ts'
import { id, iso, person } from './shapes.ts'

const tags = ['People outside']
const one = z.object({ id })
const reason = z.string().trim().min(3, 'Say in a few words why.').max(500)
const desk = z.object({ id, name: z.string() })

export const account = z.object({
  id,
  network: z.string(),
  networkName: z.string(),
  handle: z.string(),
  displayName: z.string(),
  avatarUrl: z.string().nullable(),
  profileUrl: z.string().nullable(),
  followers: z.number().nullable(),
  firstSeenAt: iso,
  lastSeenAt: iso,
})
export type Account = z.infer<typeof account>

/** Why two accounts are one person. */
export const merge = z.object({
  id,
  proof: z.enum(['verified-link', 'same-login', 'decision']),
  accounts: z.array(z.string()),
  reason: z.string(),
  by: z.string().nullable(),
  at: iso,
})

/** Somebody who may be the same person. Only a hint: it says why, and merges nothing. */
export const candidate = z.object({
  id,
  name: z.string(),
  handle: z.string(),
  network: z.string(),
  networkName: z.string(),
  because: z.enum(['same-handle', 'same-handle-and-name']),
})

export const personNote = z.object({
  id,
  author: person,
  text: z.string(),
  at: iso,
  endsAt: iso,
  mine: z.boolean(),
})
export type PersonNote = z.infer<typeof personNote>

export const block = z.object({ reason: z.string(), by: z.string(), since: iso, until: iso.nullable() })

/** A person outside, as far as the viewer may see. */
export const outsider = z.object({
  id,
  name: z.string(),
  avatarUrl: z.string().nullable(),
  firstSeenAt: iso,
  standing: z.enum(standings).nullable(),
  lang: z.string().nullable(),
  accounts: z.array(account),
  merges: z.array(merge),
  candidates: z.array(candidate),
  notes: z.array(personNote),
  block: block.nullable(),
  /** Conversations that are open now, with whoever has them. */
  open: z.array(
    z.object({
      id,
      title: z.string(),
      desk,
      owner: person.nullable(),
      lastMessageAt: iso,
      lastDirection: z.enum(['in', 'out']),
    }),
  ),
  /** The newest answer of each desk of the last 30 days. */
  spoken: z.array(
    z.object({ desk, by: z.string(), at: iso, conversationId: id, title: z.string(), excerpt: z.string() }),
  ),
  /** Facts of the register that our answers told them, the newest first. */
  facts: z.array(z.object({ factId: id, name: z.string(), said: z.string(), at: iso, conversationId: id })),
  conversations: z.number().int(),
  erasure: z.object({ state: z.enum(['running', 'done']), at: iso }).nullable(),
  /** Whether the viewer may export and erase. */
  mayManage: z.boolean(),
})
export type Outsider = z.infer<typeof outsider>

export const moment = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('conversation'),
    id,
    at: iso,
    title: z.string(),
    preview: z.string(),
    network: z.string(),
    networkName: z.string(),
    desk,
    owner: person.nullable(),
    state: z.enum(['open', 'snoozed', 'closed']),
    messageCount: z.number().int(),
    /** Our last answer in it. */
    answered: z.object({ by: z.string(), at: iso, excerpt: z.string() }).nullable(),
  }),
  z.object({
    kind: z.literal('heard'),
    id,
    at: iso,
    text: z.string(),
    network: z.string(),
    networkName: z.string(),
    url: z.string().nullable(),
  }),
])
export type Moment = z.infer<typeof moment>

export const contradiction = z.object({
  kind: z.enum(['date', 'weekday', 'price', 'percent', 'amount', 'yes-no']),
  said: z.string(),
  saidSentence: z.string(),
  write: z.string(),
  writeSentence: z.string(),
  by: z.string(),
  desk: z.string(),
  at: iso,
  conversationId: id,
})
export type FoundContradiction = z.infer<typeof contradiction>

/** What was erased, and what stays and why. */
export const erasure = z.object({
  state: z.enum(['running', 'done']),
  at: iso,
  doneAt: iso.nullable(),
  messages: z.number().int(),
  answers: z.number().int(),
  notes: z.number().int(),
})

export const peopleContract = {
  person: oc
    .route({ method: 'GET', path: '/inbox/people/{id}', summary: 'A person outside', tags })
    .input(one)
    .output(outsider),
  personTimeline: oc
    .route({
      method: 'GET',
      path: '/inbox/people/{id}/timeline',
      summary: 'Everything between us, newest first',
      tags,
    })
    .input(
      z.object({
        id,
        cursor: z.string().max(100).optional(),
        limit: z.coerce.number().int().min(1).max(100).default(30),
      }),
    )
    .output(z.object({ moments: z.array(moment), nextCursor: z.string().nullable() })),
  changePerson: oc
    .route({ method: 'PATCH', path: '/inbox/people/{id}', summary: 'Say what somebody is to us', tags })
    .input(
      z.object({
        id,
        standing: z.enum(standings).nullable().optional(),
        lang: z
          .string()
          .trim()
          .regex(/^[a-z]{2,3}(?:-[A-Za-z]{2,4})?$/, 'Write a language as two letters: en, de.')
          .max(10)
          .nullable()
          .optional(),
      }),
    )
    .output(one),
  notePerson: oc
    .route({
      method: 'POST',
      path: '/inbox/people/{id}/notes',
      summary: 'Keep what colleagues must know to answer, until a day',
      tags,
    })
    .input(z.object({ id, text: z.string().trim().min(1, 'Write the note first.').max(2000), endsAt: iso }))
    .output(z.object({ noteId: id })),
  removePersonNote: oc
    .route({ method: 'DELETE', path: '/inbox/person-notes/{noteId}', summary: 'Remove a note', tags })
    .input(z.object({ noteId: id }))
    .output(z.object({ noteId: id })),
  blockPerson: oc
    .route({
      method: 'POST',
      path: '/inbox/people/{id}/block',
      summary: 'Do not write to this person unless they write first',
      tags,
    })
    .input(z.object({ id, reason, until: iso.nullable().default(null) }))
    .output(one),
  unblockPerson: oc
    .route({
      method: 'POST',
      path: '/inbox/people/{id}/unblock',
      summary: 'They may be written to again',
      tags,
    })
    .input(one)
    .output(one),
  mergePeople: oc
    .route({
      method: 'POST',
      path: '/inbox/people/{id}/merge',
      summary: 'Say that two contacts are one person, and why',
      tags,
    })
    .input(z.object({ id, otherId: id, proof: z.enum(['verified-link', 'decision']), reason }))
    .output(z.object({ id, mergeId: id })),
  unmergePeople: oc
    .route({
      method: 'POST',
      path: '/inbox/merges/{mergeId}/undo',
      summary: 'Take a proof back; both are as before',
      tags,
    })
    .input(z.object({ mergeId: id, reason }))
    .output(one),
  makeCode: oc
    .route({
      method: 'POST',
      path: '/inbox/accounts/{handleId}/code',
      summary: 'A word to send to one account; written back from another one, it proves both',
      tags,
    })
    .input(z.object({ handleId: id }))
    .output(z.object({ code: z.string(), expiresAt: iso })),
  contradictions: oc
    .route({
      method: 'POST',
      path: '/inbox/conversations/{id}/contradictions',
      summary: 'Where a text departs from what they were told',
      tags,
    })
    .input(z.object({ id, text: z.string().max(20_000) }))
    .output(z.object({ found: z.array(contradiction) })),
  exportPerson: oc
    .route({
      method: 'POST',
      path: '/inbox/people/{id}/export',
      summary: 'All we hold about a person, as JSON',
      tags,
    })
    .input(one)
    .output(
      z.object({
        fileName: z.string(),
        /** False when restricted departments that the viewer does not see may hold more. */
        whole: z.boolean(),
        data: z.record(z.string(), z.unknown()),
      }),
    ),
  erasePerson: oc
    .route({
      method: 'POST',
      path: '/inbox/people/{id}/erase',
      summary: 'Erase what we hold about a person; cannot be undone',
      tags,
    })
    .input(
      z.object({
        id,
        /** Their name as it stands on the page. */
        confirm: z.string().trim().max(500),
      }),
    )
    .output(erasure),
}
