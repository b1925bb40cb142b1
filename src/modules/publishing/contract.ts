import { oc } from '@orpc/contract'
import { z } from 'zod'
import { severities } from './domain/checks.ts'
import { postStates } from './domain/lifecycle.ts'

const id = z.uuid()
const tags = ['Publishing']
const iso = z.iso.datetime()

export const mediaItem = z.object({ fileId: id, alt: z.string().max(5000) })
export type MediaItem = z.infer<typeof mediaItem>

const span = z.tuple([z.number().int(), z.number().int()])

export const check = z.object({
  /** Stable id of the rule, e.g. `text.too-long`. */
  id: z.string(),
  severity: z.enum(severities),
  message: z.string(),
  cure: z.string().nullable(),
  /** Where in the text, half-open, in code points. */
  span: span.nullable(),
})
export type Check = z.infer<typeof check>

export const checkReport = z.object({
  channelId: id,
  length: z.number().int(),
  limit: z.number().int(),
  valid: z.boolean(),
  links: z.array(span),
  mentions: z.array(span),
  tags: z.array(span),
  checks: z.array(check),
  outcome: z.enum(['pass', 'warn', 'hold', 'block']),
})
export type CheckReport = z.infer<typeof checkReport>

export const variantInput = z.object({
  channelId: id,
  text: z.string().max(100_000),
  media: z.array(mediaItem).max(20),
  lang: z.string().max(35).nullable().default(null),
})
export type VariantInput = z.infer<typeof variantInput>

export const postState = z.enum(postStates)
export type PostState = z.infer<typeof postState>

export const postCard = z.object({
  id,
  channelId: id,
  kind: z.enum(['post', 'reply']),
  text: z.string(),
  media: z.array(mediaItem),
  state: postState,
  /** Why it is held, refused or waiting again, in plain words. */
  stateReason: z.string().nullable(),
  dueAt: iso,
  liveAt: iso.nullable(),
  url: z.string().nullable(),
  remoteId: z.string().nullable(),
  authorId: id,
  authorName: z.string(),
  draftId: id.nullable(),
  /** The conversation it answers. */
  subject: id.nullable(),
  replyToMentionId: id.nullable(),
})
export type PostCard = z.infer<typeof postCard>

export const draftState = z.enum(['draft', 'submitted', 'returned', 'scheduled', 'live', 'stopped'])
export type DraftState = z.infer<typeof draftState>

const personRef = z.object({ id, name: z.string() })

export const draftCard = z.object({
  id,
  title: z.string(),
  idea: z.string(),
  state: draftState,
  author: personRef,
  scheduledAt: iso.nullable(),
  updatedAt: iso,
  networks: z.array(z.object({ channelId: id, network: z.string(), networkName: z.string() })),
  /** Who must act now, in words ("You", "Hanne Voss"), or null. */
  waitsFor: z.string().nullable(),
})
export type DraftCard = z.infer<typeof draftCard>

export const draft = draftCard.extend({
  revision: z.number().int(),
  variants: z.array(variantInput),
  /** What the approver wrote when sending it back. */
  returnedNote: z.string().nullable(),
  approval: z
    .object({
      id,
      label: z.string(),
      dueAt: iso,
      state: z.enum(['open', 'granted', 'declined', 'voided', 'revoked']),
      settledBy: z.string().nullable(),
      settledAt: iso.nullable(),
      /** Every step of consent, the ones to come included. */
      path: z.array(
        z.object({
          label: z.string(),
          state: z.enum(['done', 'now', 'next', 'stopped']),
          by: z.string().nullable(),
          at: iso.nullable(),
        }),
      ),
    })
    .nullable(),
  posts: z.array(postCard),
  mayEdit: z.boolean(),
})
export type Draft = z.infer<typeof draft>

export const calendarItem = z.object({
  id,
  draftId: id.nullable(),
  title: z.string(),
  at: iso,
  state: z.union([draftState, postState]),
  networks: z.array(z.object({ channelId: id, network: z.string(), networkName: z.string() })),
  author: personRef,
})
export type CalendarItem = z.infer<typeof calendarItem>

const draftFields = {
  title: z.string().trim().max(200),
  idea: z.string().max(5000),
  scheduledAt: iso.nullable(),
  variants: z.array(variantInput).max(50),
}

export const publishingContract = {
  drafts: oc
    .route({ method: 'GET', path: '/publishing/drafts', summary: 'Drafts, newest first', tags })
    .input(
      z.object({
        view: z.enum(['open', 'submitted', 'scheduled', 'live', 'all']).default('all'),
        q: z.string().max(200).optional(),
        cursor: z.string().max(200).optional(),
        limit: z.coerce.number().int().min(1).max(200).default(50),
      }),
    )
    .output(z.object({ drafts: z.array(draftCard), nextCursor: z.string().nullable() })),
  draft: oc
    .route({ method: 'GET', path: '/publishing/drafts/{id}', summary: 'One draft with its variants', tags })
    .input(z.object({ id }))
    .output(draft),
  create: oc
    .route({ method: 'POST', path: '/publishing/drafts', summary: 'Start a draft', tags })
    .input(
      z.object({
        ...draftFields,
        scheduledAt: draftFields.scheduledAt.default(null),
        idea: draftFields.idea.default(''),
        variants: draftFields.variants.default([]),
      }),
    )
    .output(draft),
  save: oc
    .route({ method: 'PUT', path: '/publishing/drafts/{id}', summary: 'Save what was typed', tags })
    .input(z.object({ id, revision: z.number().int(), ...draftFields }))
    .output(z.object({ id, revision: z.number().int(), updatedAt: iso, state: draftState })),
  submit: oc
    .route({
      method: 'POST',
      path: '/publishing/drafts/{id}/submit',
      summary: 'Ask for consent, then publish at its minute',
      tags,
    })
    .input(z.object({ id, revision: z.number().int() }))
    .output(draft),
  withdraw: oc
    .route({
      method: 'POST',
      path: '/publishing/drafts/{id}/withdraw',
      summary: 'Take it back before it goes out',
      tags,
    })
    .input(z.object({ id }))
    .output(draft),
  reschedule: oc
    .route({
      method: 'POST',
      path: '/publishing/drafts/{id}/reschedule',
      summary: 'Move it to another minute',
      tags,
    })
    .input(z.object({ id, scheduledAt: iso }))
    .output(draft),
  remove: oc
    .route({
      method: 'DELETE',
      path: '/publishing/drafts/{id}',
      summary: 'Remove a draft that never went out',
      tags,
    })
    .input(z.object({ id }))
    .output(z.object({ id })),
  check: oc
    .route({
      method: 'POST',
      path: '/publishing/check',
      summary: 'Length, limits and checks for a text on channels',
      tags,
    })
    .input(
      z.object({
        kind: z.enum(['post', 'reply']),
        variants: z.array(variantInput).min(1).max(50),
        /** So that a person's judgement of exactly this content counts. */
        draftId: id.optional(),
      }),
    )
    .output(
      z.object({
        reports: z.array(checkReport),
        /** Of all variants together; a judgement of the class names it. */
        digest: z.string(),
        decision: z.object({
          outcome: z.enum(['allow', 'needs', 'refuse']),
          reasons: z.array(z.object({ rule: z.string(), message: z.string(), help: z.string().optional() })),
          steps: z.array(z.object({ label: z.string(), dueAt: iso, minutes: z.number() })),
          contentClass: z.enum(['A', 'B', 'C', 'D', 'E', 'F', 'G']),
          topics: z.array(z.string()),
          because: z.array(
            z.object({
              ruleId: z.string(),
              class: z.enum(['A', 'B', 'C', 'D', 'E', 'F', 'G']),
              topic: z.string().nullable(),
              found: z.string(),
            }),
          ),
          judgedBy: z.string().nullable(),
        }),
      }),
    ),
  calendar: oc
    .route({
      method: 'GET',
      path: '/publishing/calendar',
      summary: 'What goes out and went out between two instants',
      tags,
    })
    .input(z.object({ from: iso, to: iso }))
    .output(z.object({ items: z.array(calendarItem) })),
  posts: oc
    .route({ method: 'GET', path: '/publishing/posts', summary: 'Posts by state, newest first', tags })
    .input(
      z.object({
        view: z.enum(['attention', 'scheduled', 'live']).default('attention'),
        cursor: z.string().max(200).optional(),
        limit: z.coerce.number().int().min(1).max(200).default(50),
      }),
    )
    .output(z.object({ posts: z.array(postCard), nextCursor: z.string().nullable() })),
  retry: oc
    .route({
      method: 'POST',
      path: '/publishing/posts/{id}/retry',
      summary: 'Try a held or refused post again',
      tags,
    })
    .input(z.object({ id }))
    .output(postCard),
  cancel: oc
    .route({
      method: 'POST',
      path: '/publishing/posts/{id}/cancel',
      summary: 'Stop a post before it goes out',
      tags,
    })
    .input(z.object({ id }))
    .output(postCard),
}
