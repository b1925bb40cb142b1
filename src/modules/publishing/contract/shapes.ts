import { z } from 'zod'
import { severities } from '../domain/checks-shape.ts'
import { postStates } from '../domain/lifecycle.ts'

export const id = z.uuid()
export const tags = ['Publishing']
export const iso = z.iso.datetime()

const share = z.number().min(0).max(1)

export const mediaItem = z.object({
  fileId: id,
  alt: z.string().max(5000),
  /** The part of the picture that is sent, in shares of its width and height; null or absent: all of it. */
  crop: z.object({ x: share, y: share, width: share, height: share }).nullable().optional(),
  /** WebVTT files, one a language. */
  captions: z
    .array(z.object({ lang: z.string().max(35), fileId: id }))
    .max(20)
    .optional(),
})
export type MediaItem = z.infer<typeof mediaItem>

export const pollInput = z.object({
  options: z.array(z.string().max(300)).min(1).max(12),
  multiple: z.boolean(),
  minutes: z.number().int().min(1).max(100_000),
})
export type PollInput = z.infer<typeof pollInput>

export const cardInput = z.object({
  url: z.string().max(4000),
  title: z.string().max(500),
  description: z.string().max(2000),
  imageFileId: id.nullable(),
})
export type CardInput = z.infer<typeof cardInput>

/** One further post of a thread, sent after the one before it is live. */
export const threadPart = z.object({ text: z.string().max(100_000), media: z.array(mediaItem).max(20) })
export type ThreadPart = z.infer<typeof threadPart>

const span = z.tuple([z.number().int(), z.number().int()])

export const check = z.object({
  /** Stable id of the rule, e.g. `text.too-long`. */
  id: z.string(),
  severity: z.enum(severities),
  message: z.string(),
  cure: z.string().nullable(),
  /** Where in the text, half-open, in code points. */
  span: span.nullable(),
  /** Which post of a thread; absent or 0: the first. */
  part: z.number().int().optional(),
  /** What it is about, when it is not the text. */
  place: z.enum(['text', 'media', 'title', 'poll', 'card', 'first-comment', 'thread']).optional(),
  /** The earlier post it speaks of, as `updateOf` names it. */
  refers: id.optional(),
})
export type Check = z.infer<typeof check>

/** How a network counts and reads a text. */
const measure = z.object({
  length: z.number().int(),
  limit: z.number().int(),
  valid: z.boolean(),
  links: z.array(span),
  mentions: z.array(span),
  tags: z.array(span),
})

export const checkReport = measure.extend({
  channelId: id,
  /** The further posts of a thread, in order. */
  parts: z.array(measure).optional(),
  checks: z.array(check),
  outcome: z.enum(['pass', 'warn', 'hold', 'block']),
})
export type CheckReport = z.infer<typeof checkReport>

export const variantInput = z.object({
  channelId: id,
  text: z.string().max(100_000),
  media: z.array(mediaItem).max(20),
  lang: z.string().max(35).nullable().default(null),
  /** A headline, on networks that have one. */
  title: z.string().max(500).nullable().optional(),
  thread: z.array(threadPart).max(49).optional(),
  firstComment: z.string().max(20_000).nullable().optional(),
  poll: pollInput.nullable().optional(),
  card: cardInput.nullable().optional(),
  /** A post of ours that this one brings up to date: saying it again is then meant so. */
  updateOf: id.nullable().optional(),
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
  /** 1 for a post by itself and the first of a thread. */
  part: z.number().int(),
  /** Posts of a thread, and a first comment, go out after this one. */
  afterPostId: id.nullable(),
  /** The earlier post of its thread that stopped on its way, by its number: this one waits for it. Null: none did. */
  waitsForPart: z.number().int().nullable(),
  lang: z.string().nullable(),
  /** The conversation it answers. */
  subject: id.nullable(),
  replyToMentionId: id.nullable(),
})
export type PostCard = z.infer<typeof postCard>

export const draftState = z.enum(['draft', 'submitted', 'returned', 'scheduled', 'live', 'stopped'])
export type DraftState = z.infer<typeof draftState>

export const personRef = z.object({ id, name: z.string() })

export const draftCard = z.object({
  id,
  title: z.string(),
  idea: z.string(),
  state: draftState,
  author: personRef,
  scheduledAt: iso.nullable(),
  updatedAt: iso,
  /** A push it belongs to. */
  campaign: z.string().nullable(),
  networks: z.array(z.object({ channelId: id, network: z.string(), networkName: z.string() })),
  /** Who must act now, in words ("You", "Hanne Voss"), or null. */
  waitsFor: z.string().nullable(),
})
export type DraftCard = z.infer<typeof draftCard>

export const draft = draftCard.extend({
  revision: z.number().int(),
  updatedBy: personRef,
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
  departmentId: id.nullable(),
  /** Who is asked for consent, in words, while it is. */
  waitsFor: z.string().nullable(),
})
export type CalendarItem = z.infer<typeof calendarItem>

/** A post that a person takes to the network, with all they need for it. */
export const handedPost = postCard.extend({
  title: z.string(),
  headline: z.string().nullable(),
  poll: pollInput.nullable(),
  card: cardInput.nullable(),
  handedAt: iso,
  handle: z.string(),
  network: z.string(),
  networkName: z.string(),
  /** The network's own page for writing, with the text filled in where it can be. */
  composeUrl: z.string().nullable(),
  /** In English; `{handle}` stands for the account. The screen says them in the reader's language. */
  steps: z.array(z.string()),
  posters: z.array(personRef),
  /** Why it may not be posted at this moment; null: it may. */
  stopped: z.string().nullable(),
  /** Address of the post it answers, for the further posts of a thread and a first comment. */
  answers: z.string().nullable(),
  isComment: z.boolean(),
})
export type HandedPost = z.infer<typeof handedPost>

export const draftVersion = z.object({
  revision: z.number().int(),
  savedAt: iso,
  by: personRef,
  title: z.string(),
  idea: z.string(),
  scheduledAt: iso.nullable(),
  variants: z.array(variantInput),
})
export type DraftVersion = z.infer<typeof draftVersion>
