import { oc } from '@orpc/contract'
import { z } from 'zod'
import { id, tags } from './shapes.ts'

export const foundPerson = z.object({
  /** As it has to be typed on that network, without a leading @. */
  handle: z.string(),
  name: z.string(),
  /** An address of ours; no browser asks the network for it. */
  avatarUrl: z.string().nullable(),
})
export type FoundPerson = z.infer<typeof foundPerson>

/** Why nobody was looked for: the channel cannot be asked; its network does not answer. */
const unasked = z.enum(['not-here', 'silent'])
export type Unasked = z.infer<typeof unasked>

export const fileFacts = z.object({
  id,
  name: z.string(),
  kind: z.enum(['image', 'gif', 'video', 'audio', 'document', 'captions']),
  mimeType: z.string(),
  /** In bytes. */
  size: z.number().int(),
  /** In pixels, upright; null where the kind has none. */
  width: z.number().int().nullable(),
  height: z.number().int().nullable(),
  seconds: z.number().nullable(),
  pages: z.number().int().nullable(),
  /** Null: not known, or a kind that has none. */
  hasAudio: z.boolean().nullable(),
})
export type FileFacts = z.infer<typeof fileFacts>

/** What helps while somebody writes: people to mention, whether a mention finds anybody, what a file is. */
export const writingContract = {
  handles: oc
    .route({ method: 'GET', path: '/publishing/handles', summary: 'People a channel can mention', tags })
    .input(z.object({ channelId: id, prefix: z.string().trim().min(1).max(200) }))
    .output(
      z.object({
        people: z.array(foundPerson),
        /** Null: the network was asked. */
        unasked: unasked.nullable(),
      }),
    ),
  mentions: oc
    .route({
      method: 'GET',
      path: '/publishing/mentions',
      summary: 'Whether mentions find anybody on a channel’s network',
      tags,
    })
    .input(z.object({ channelId: id, handles: z.array(z.string().trim().min(1).max(200)).min(1).max(20) }))
    .output(
      z.object({
        mentions: z.array(
          z.object({
            handle: z.string(),
            /** unknown: the network could not be asked, or is one that cannot be. */
            state: z.enum(['there', 'absent', 'unknown']),
          }),
        ),
      }),
    ),
  files: oc
    .route({ method: 'GET', path: '/publishing/files', summary: 'What uploaded files are', tags })
    .input(z.object({ ids: z.array(id).min(1).max(100) }))
    .output(z.object({ files: z.array(fileFacts) })),
}
