import { oc } from '@orpc/contract'
import { z } from 'zod'
import {
  calendarItem,
  checkReport,
  draft,
  draftCard,
  draftState,
  draftVersion,
  id,
  iso,
  personRef,
  tags,
  variantInput,
} from './shapes.ts'

const draftFields = {
  title: z.string().trim().max(200),
  idea: z.string().max(5000),
  scheduledAt: iso.nullable(),
  variants: z.array(variantInput).max(50),
  campaign: z.string().trim().max(80).nullable().optional(),
}

/** Writing: drafts, their checks, their calendar and what they said before. */
export const draftsContract = {
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
    .input(
      z.object({
        from: iso,
        to: iso,
        departmentId: id.optional(),
        authorId: id.optional(),
        channelIds: z.array(id).max(200).optional(),
      }),
    )
    .output(z.object({ items: z.array(calendarItem) })),
  history: oc
    .route({
      method: 'GET',
      path: '/publishing/drafts/{id}/history',
      summary: 'What a draft said before',
      tags,
    })
    .input(z.object({ id }))
    .output(
      z.object({ versions: z.array(z.object({ revision: z.number().int(), savedAt: iso, by: personRef })) }),
    ),
  version: oc
    .route({
      method: 'GET',
      path: '/publishing/drafts/{id}/history/{revision}',
      summary: 'A draft as it was',
      tags,
    })
    .input(z.object({ id, revision: z.coerce.number().int() }))
    .output(draftVersion),
  present: oc
    .route({
      method: 'POST',
      path: '/publishing/drafts/{id}/presence',
      summary: 'Somebody has it open; who else has',
      tags,
    })
    .input(z.object({ id, state: z.enum(['here', 'typing', 'left']) }))
    .output(
      z.object({
        revision: z.number().int().nullable(),
        others: z.array(personRef.extend({ typing: z.boolean(), seenAt: iso })),
      }),
    ),
}
