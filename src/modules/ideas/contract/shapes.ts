import { z } from 'zod'
import { boxStates, ideaStates, requestStates, sources } from '../domain/lifecycle.ts'

/** Words and shapes shared by routes and screens. Messages are read by people. */

export const id = z.uuid()
export const at = z.iso.datetime()
export const done = z.object({ done: z.literal(true) })
export const token = z.string().regex(/^[\w-]{43}$/, 'This link is not whole. Copy all of it.')
export const locale = z.enum(['en', 'de'])
export const page = {
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
}

export const words = (max: number, empty: string) =>
  z.string().trim().min(1, empty).max(max, `Use at most ${max} characters.`)
export const text = (max: number) => z.string().trim().max(max, `Use at most ${max} characters.`)

/** The last part of a public address. */
export const address = z
  .string()
  .trim()
  .regex(
    /^[a-z0-9][a-z0-9-]{1,58}[a-z0-9]$/,
    'Use 3 to 60 small letters, numbers and hyphens, such as ask-the-lab.',
  )
export const email = z
  .string()
  .trim()
  .max(254, 'Use at most 254 characters.')
  .pipe(z.email('Write a whole e-mail address, such as name@example.org.'))

const person = z.object({ id, name: z.string() })
export const rating = z.number().int().min(1).max(3)
export const source = z.enum(sources)
export const ideaState = z.enum(ideaStates)

export const ideaFields = {
  title: words(200, 'Give the idea a title.'),
  what: text(5000),
  why: text(2000),
  departmentId: id.nullable(),
  programme: text(120),
  tags: z.array(words(40, 'A tag needs a word.')).max(10, 'Use at most 10 tags.'),
  /** 1 few, 2 many, 3 very many people. */
  reach: rating.nullable(),
  /** 1 little, 2 some, 3 much work. */
  effort: rating.nullable(),
}

export const ideaCard = z.object({
  id,
  title: z.string(),
  what: z.string(),
  source,
  state: ideaState,
  department: person.nullable(),
  programme: z.string(),
  tags: z.array(z.string()),
  votes: z.number().int(),
  asked: z.number().int(),
  score: z.number(),
  /** Whether the one who asks has voted for it. */
  mine: z.boolean(),
  assignee: person.nullable(),
  createdAt: at,
})
export type IdeaCard = z.infer<typeof ideaCard>

export const alike = z.object({ id, title: z.string(), state: ideaState, likeness: z.number() })
export type AlikeIdea = z.infer<typeof alike>

export const ideaView = ideaCard.extend({
  why: z.string(),
  reach: rating.nullable(),
  effort: rating.nullable(),
  /** Null: it came from outside. */
  author: person.nullable(),
  reason: z.string().nullable(),
  mergedInto: z.object({ id, title: z.string() }).nullable(),
  draftId: id.nullable(),
  postUrl: z.string().nullable(),
  publishedAt: at.nullable(),
  comments: z.array(z.object({ id, by: person, text: z.string(), at, mine: z.boolean() })),
  /** People outside who asked for it, how many of them we may write to, and how many were told. */
  people: z.object({ asked: z.number().int(), toTell: z.number().int(), told: z.number().int() }),
  /** What they wrote, the newest first; only for those who keep ideas. */
  requests: z.array(z.object({ id, text: z.string(), createdAt: at, toldAt: at.nullable() })),
  may: z.object({
    edit: z.boolean(),
    vote: z.boolean(),
    manage: z.boolean(),
    write: z.boolean(),
    comment: z.boolean(),
  }),
})
export type IdeaView = z.infer<typeof ideaView>

export const requestCard = z.object({
  id,
  text: z.string(),
  name: z.string().nullable(),
  /** Whether an address was left to be told; the address itself is not shown in lists. */
  tell: z.boolean(),
  state: z.enum(requestStates),
  reason: z.string().nullable(),
  from: z.object({ kind: z.enum(['box', 'poll']), id, question: z.string() }),
  idea: z.object({ id, title: z.string() }).nullable(),
  createdAt: at,
  settledAt: at.nullable(),
  toldAt: at.nullable(),
  /** When name and address are erased at the latest; null when there are none. */
  eraseAt: at.nullable(),
})
export type RequestCard = z.infer<typeof requestCard>

export const boxFields = {
  address,
  locale,
  question: words(200, 'Write the question.'),
  intro: text(2000),
  asksName: z.boolean(),
  asksEmail: z.boolean(),
  departmentId: id.nullable(),
}
export const boxState = z.enum(boxStates)

export const boxView = z.object({
  id,
  address: z.string(),
  link: z.string(),
  locale,
  question: z.string(),
  intro: z.string(),
  asksName: z.boolean(),
  asksEmail: z.boolean(),
  departmentId: id.nullable(),
  state: boxState,
  waiting: z.number().int(),
  received: z.number().int(),
  createdAt: at,
})
export type BoxView = z.infer<typeof boxView>

export const shows = z.enum(['after-vote', 'at-end'])

export const pollFields = {
  address,
  locale,
  question: words(200, 'Write the question.'),
  intro: text(2000),
  options: z.array(text(120)).max(20, 'Give 2 to 8 answers.'),
  multiple: z.boolean(),
  other: z.boolean(),
  shows,
  departmentId: id.nullable(),
  opensAt: at.nullable(),
  closesAt: at.nullable(),
}

export const tally = z.object({
  /** People who voted. */
  n: z.number().int(),
  options: z.array(z.object({ id: z.string(), text: z.string(), votes: z.number().int() })),
  /** Votes for “something else”; null when the poll does not offer it. */
  other: z.number().int().nullable(),
})
export type Tally = z.infer<typeof tally>

export const pollView = z.object({
  id,
  address: z.string(),
  link: z.string(),
  locale,
  question: z.string(),
  intro: z.string(),
  multiple: z.boolean(),
  other: z.boolean(),
  shows,
  state: z.enum(['planned', 'open', 'closed']),
  opensAt: at,
  closesAt: at.nullable(),
  createdAt: at,
  tally,
})
export type PollView = z.infer<typeof pollView>
