import { z } from 'zod'
import { linkInText } from '#modules/link-safety/contract.ts'
import { given } from './assignment.ts'

export const id = z.uuid()
export const iso = z.iso.datetime()
export const person = z.object({ id, name: z.string(), initials: z.string() })
export const mediaRef = z.object({ fileId: id, alt: z.string().max(5000) })

/** A running or stopped clock as people see it: when it runs out, and whether it did. */
export const clock = z.object({
  /** `resolution` runs beside the one for an answer, from the first message to the closing. */
  kind: z.enum(['first', 'next', 'resolution']),
  /** By the clock on the wall, or by the hours of the desk it began on. */
  counts: z.enum(['wall', 'business']),
  /** The goal by that measure; null: measured without one. */
  minutes: z.number().int().nullable(),
  startedAt: iso,
  /** The year 9999 while it is paused, and without a goal. */
  dueAt: iso,
  stoppedAt: iso.nullable(),
  outcome: z.enum(['kept', 'missed', 'closed']).nullable(),
  /** Both measures without pauses, once it stopped. */
  wallMinutes: z.number().nullable(),
  businessMinutes: z.number().nullable(),
})
export type Clock = z.infer<typeof clock>

/** The four meanings a colour can have; without one it is neutral. */
export const tone = z.enum(['good', 'wait', 'warn', 'stop'])
export const priority = z.enum(['urgent', 'high', 'normal', 'low'])

export const conversationCard = z.object({
  id,
  title: z.string(),
  preview: z.string(),
  network: z.string(),
  networkName: z.string(),
  channelId: id,
  contact: z.object({ id, name: z.string(), handle: z.string(), avatarUrl: z.string().nullable() }),
  desk: z.object({ id, name: z.string() }),
  owner: person.nullable(),
  /** Why it was given to the one who has it, or why nobody has it; holds while desk and owner are those it names. */
  given: given.nullable(),
  state: z.enum(['open', 'snoozed', 'closed']),
  /** The clock that runs now; null when nothing waits for us. */
  clock: clock.nullable(),
  /** We wait for a third party, and no clock runs. */
  paused: z.object({ since: iso, reason: z.string() }).nullable(),
  /** A reply of ours waits for consent, or is held or refused. */
  delivery: z.enum(['waiting', 'held', 'refused', 'unknown']).nullable(),
  lastMessageAt: iso,
  lastDirection: z.enum(['in', 'out']),
  messageCount: z.number().int(),
  snoozedUntil: iso.nullable(),
  priority,
  labels: z.array(z.object({ id, name: z.string(), tone: tone.nullable() })),
  /** Closed because it was no matter of ours. */
  closedAs: z.enum(['spam', 'not_ours']).nullable(),
})
export type ConversationCard = z.infer<typeof conversationCard>

export const message = z.object({
  id,
  direction: z.enum(['in', 'out']),
  at: iso,
  text: z.string(),
  title: z.string().nullable(),
  lang: z.string().nullable(),
  url: z.string().nullable(),
  kind: z.string(),
  author: z.object({
    id: z.string(),
    name: z.string(),
    handle: z.string().nullable(),
    avatarUrl: z.string().nullable(),
  }),
  /** Pictures: `src` is an address of ours, safe to load. */
  media: z.array(
    z.object({ kind: z.string(), src: z.string().nullable(), alt: z.string(), href: z.string().nullable() }),
  ),
  /** The addresses in the text, and beside it (without a span): what is held back may not be made a link. */
  links: z.array(linkInText),
  /** The author or the network took it away. */
  deletedAt: iso.nullable(),
  /** For ours: where it is on its way. */
  delivery: z.object({ state: z.string(), reason: z.string().nullable(), postId: id }).nullable(),
  /** The message of this thread that it answers, where the network says so. */
  answers: id.nullable(),
  /** On which network, when the conversation goes over several. */
  network: z.string(),
  /** Why it is part of this conversation though it began a thread of its own. */
  joinedBecause: z.string().nullable(),
})
export type Message = z.infer<typeof message>

export const note = z.object({
  id,
  author: person,
  text: z.string(),
  at: iso,
  /** An expert's answer: what they were asked. */
  expert: z.object({ question: z.string() }).nullable(),
  /** Who is named in it, and whether they have seen it. */
  mentions: z.array(person.extend({ seen: z.boolean() })),
})
export type Note = z.infer<typeof note>

/** A thin line in the thread: opened, routed, assigned, handed, closed … */
export const happening = z.object({
  seq: z.number().int(),
  type: z.string(),
  at: iso,
  actor: z.string().nullable(),
  data: z.record(z.string(), z.string().nullable()),
})
export type Happening = z.infer<typeof happening>

export const contactCard = z.object({
  id,
  name: z.string(),
  handles: z.array(
    z.object({
      network: z.string(),
      networkName: z.string(),
      handle: z.string(),
      profileUrl: z.string().nullable(),
      followers: z.number().nullable(),
    }),
  ),
  firstSeenAt: iso,
  avatarUrl: z.string().nullable(),
})

export const conversation = conversationCard.extend({
  messages: z.array(message),
  notes: z.array(note),
  happenings: z.array(happening),
  person: contactCard,
  /** Other conversations with the same person, newest first. */
  others: z.array(conversationCard),
  /** The post of ours it stands under, when it does. */
  under: z
    .object({ text: z.string(), at: iso, url: z.string().nullable(), authorName: z.string() })
    .nullable(),
  clocks: z.array(clock),
  draft: z.object({ text: z.string(), media: z.array(mediaRef), updatedAt: iso }).nullable(),
  account: z.object({ handle: z.string(), displayName: z.string() }),
  /** Why it came to this desk, in words. */
  routedBecause: z.string(),
})
export type Conversation = z.infer<typeof conversation>

/** Each counts up to 1,000, which means “more than 999”. */
export const views = z.object({
  mine: z.number().int(),
  unassigned: z.number().int(),
  waiting: z.number().int(),
  snoozed: z.number().int(),
  all: z.number().int(),
  desks: z.array(z.object({ id, name: z.string(), count: z.number().int() })),
  today: z.object({ kept: z.number().int(), of: z.number().int(), medianMinutes: z.number().nullable() }),
})
export type Views = z.infer<typeof views>
