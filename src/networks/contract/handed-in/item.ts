import { z } from 'zod'

/** What an item may call itself. */
export const handedKinds = ['mention', 'reply', 'quote', 'comment', 'message', 'review', 'article'] as const

const name = z.union([z.string(), z.number()]).transform((value) => String(value).trim())
const words = z.string().nullish()

const author = z.object({
  id: name.nullish(),
  name: words,
  handle: words,
  url: words,
  avatarUrl: words,
  followers: z.number().nullish(),
})

/**
 * One item as somebody hands it in: by webhook, in a file of another tool, or written down by hand. Unknown fields are
 * kept beside it and passed over. Text is plain text; markup in it stays visible as it is.
 */
export const handedItem = z.object({
  id: name.pipe(z.string().min(1, 'The id is empty.').max(2000, 'The id is longer than 2,000 characters.')),
  text: z.string().nullish(),
  title: words,
  url: words,
  /** ISO time, or seconds or milliseconds since 1970. */
  publishedAt: z.union([z.string(), z.number()]).nullish(),
  /** ISO 639-1. */
  lang: words,
  kind: z.enum(handedKinds).nullish(),
  /** Where it was said, as networks are called here: `x`, `instagram`, `forum`. */
  network: z
    .string()
    .regex(/^[a-z0-9][a-z0-9.-]{0,39}$/i, 'The network is a short name, such as “instagram”.')
    .nullish(),
  /** True when it speaks to us and needs an answer. */
  addressed: z.boolean().nullish(),
  author: z.union([z.string(), author]).nullish(),
  /** True when these are later words of an item that came before. */
  edited: z.boolean().nullish(),
  inReplyTo: name.nullish(),
  threadRoot: name.nullish(),
})
export type HandedItem = z.output<typeof handedItem>

/** The item is no more: `{ "id": "…", "deleted": true }`. */
export const handedDeletion = z.object({ id: handedItem.shape.id, deleted: z.literal(true) })
