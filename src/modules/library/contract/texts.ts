import { oc } from '@orpc/contract'
import { z } from 'zod'
import { snippetKinds, versionStates } from '../domain/snippet.ts'
import { day, id, iso, language, person, tagCard, tagIds, tags } from './shapes.ts'

const path = '/library/texts/{snippetId}'
const versionPath = '/library/texts/versions/{versionId}'
const snippetKind = z.enum(snippetKinds, { error: 'Choose what kind of text this is.' })

const wording = z.object({
  language,
  text: z
    .string()
    .min(1, 'Write the words.')
    .max(20_000, 'Use at most 20,000 characters.')
    .refine((text) => text.trim() !== '', 'Write the words.'),
  validUntil: day.nullable().default(null),
})

/** A text with one wording; with `id` a further wording of a text that is there. */
export const snippetInput = z.object({
  id: id.optional(),
  kind: snippetKind,
  name: z
    .string()
    .trim()
    .min(2, 'Give it a name that colleagues recognise.')
    .max(120, 'Use at most 120 characters.'),
  departmentId: id.nullable().default(null),
  memberId: id.nullable().default(null),
  channelId: id.nullable().default(null),
  tagIds,
  /** Left out: only name and tags change. */
  wording: wording.nullable(),
})
export type SnippetInput = z.input<typeof snippetInput>
export type SnippetGiven = z.output<typeof snippetInput>

export const snippetWording = z.object({
  versionId: id,
  language: z.string(),
  version: z.number().int(),
  text: z.string(),
  /** Names of the places of a template. */
  placeholders: z.array(z.string()),
  state: z.enum(versionStates),
  validUntil: z.string().nullable(),
  expired: z.boolean(),
})
export type SnippetWording = z.infer<typeof snippetWording>

export const snippetCard = z.object({
  id,
  kind: z.enum(snippetKinds),
  name: z.string(),
  departmentId: id.nullable(),
  departmentName: z.string().nullable(),
  memberId: id.nullable(),
  memberName: z.string().nullable(),
  channelId: id.nullable(),
  channelName: z.string().nullable(),
  tags: z.array(tagCard),
  /** Approved and proposed ones by language; approved ones that hold now only, where writers look. */
  wordings: z.array(snippetWording),
})
export type SnippetCard = z.infer<typeof snippetCard>

export const snippetView = snippetCard.extend({
  createdBy: person,
  archivedAt: iso.nullable(),
  /** Every version, the newest first. */
  versions: z.array(
    snippetWording.extend({
      proposedBy: person,
      proposedAt: iso,
      decidedBy: person.nullable(),
      decidedAt: iso.nullable(),
      reason: z.string().nullable(),
      /** Why the one who asks may not approve it; null when they may. */
      mayNotApprove: z.string().nullable(),
    }),
  ),
  mayNotPropose: z.string().nullable(),
  mayNotArchive: z.string().nullable(),
})
export type SnippetView = z.infer<typeof snippetView>

export const textsFilter = z.object({
  q: z.string().max(200).optional(),
  kind: z.enum(snippetKinds).optional(),
  language: language.optional(),
  tagId: id.optional(),
  /** `approved`: what writers are offered. `all` leaves archived ones out. */
  state: z.enum(['approved', 'waiting', 'all', 'archived']).default('approved'),
  cursor: z.string().max(600).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
})
export type TextsFilter = z.output<typeof textsFilter>

export const textsContract = {
  texts: oc
    .route({ method: 'GET', path: '/library/texts', summary: 'Texts to write with, by name', tags })
    .input(textsFilter)
    .output(
      z.object({
        texts: z.array(snippetCard),
        nextCursor: z.string().nullable(),
        mayNotPropose: z.string().nullable(),
      }),
    ),
  text: oc
    .route({ method: 'GET', path, summary: 'One text with every version', tags })
    .input(z.object({ snippetId: id }))
    .output(snippetView),
  saveText: oc
    .route({
      method: 'POST',
      path: '/library/texts',
      summary: 'Propose a text, or another wording of one',
      tags,
    })
    .input(snippetInput)
    .output(z.object({ snippetId: id, versionId: id.nullable() })),
  approveText: oc
    .route({ method: 'POST', path: `${versionPath}/approve`, summary: 'Approve exactly these words', tags })
    .input(z.object({ versionId: id }))
    .output(z.object({ snippetId: id })),
  declineText: oc
    .route({ method: 'POST', path: `${versionPath}/decline`, summary: 'Send words back with a reason', tags })
    .input(
      z.object({
        versionId: id,
        reason: z
          .string()
          .trim()
          .min(3, 'Say in a few words why.')
          .max(1000, 'Use at most 1,000 characters.'),
      }),
    )
    .output(z.object({ snippetId: id })),
  archiveText: oc
    .route({ method: 'POST', path: `${path}/archive`, summary: 'Take a text out of the library', tags })
    .input(z.object({ snippetId: id }))
    .output(z.object({ snippetId: id })),
  restoreText: oc
    .route({ method: 'POST', path: `${path}/restore`, summary: 'Put a text back into the library', tags })
    .input(z.object({ snippetId: id }))
    .output(z.object({ snippetId: id })),
}
