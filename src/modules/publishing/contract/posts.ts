import { oc } from '@orpc/contract'
import { z } from 'zod'
import { handedPost, id, iso, postCard, tags } from './shapes.ts'

/** What goes out: posts, what a pause held, and what a person posts by hand. */
export const postsContract = {
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
  waiting: oc
    .route({
      method: 'GET',
      path: '/publishing/waiting',
      summary:
        'How many posts wait for somebody: in trouble, held by a pause that is over, to be posted by me',
      tags,
    })
    .output(z.object({ attention: z.number(), held: z.number(), byHand: z.number() })),
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
  settleUnknown: oc
    .route({
      method: 'POST',
      path: '/publishing/posts/{id}/settle',
      summary: 'Say what became of a post that the network cannot tell about',
      tags,
    })
    .input(z.object({ id, verdict: z.enum(['there', 'not-there']), url: z.url().max(2000).optional() }))
    .output(postCard),
  held: oc
    .route({
      method: 'GET',
      path: '/publishing/held',
      summary: 'What a pause held: still paused, or waiting for somebody to keep, edit or drop it',
      tags,
    })
    .output(
      z.object({ posts: z.array(postCard.extend({ paused: z.string().nullable() })), total: z.number() }),
    ),
  afterPause: oc
    .route({
      method: 'POST',
      path: '/publishing/held',
      summary: 'Keep, edit or drop what a pause held',
      tags,
    })
    .input(
      z.object({
        ids: z.array(id).min(1).max(500),
        verdict: z.enum(['keep', 'edit', 'drop']),
        /** For what is kept: when it goes out; left out: now. */
        at: iso.optional(),
      }),
    )
    .output(z.object({ done: z.number(), left: z.array(z.object({ id, reason: z.string() })) })),
  inFlight: oc
    .route({ method: 'GET', path: '/publishing/in-flight', summary: 'What is going out now and next', tags })
    .output(z.object({ sending: z.number(), dueSoon: z.number(), held: z.number() })),
  whilePaused: oc
    .route({
      method: 'GET',
      path: '/publishing/while-paused',
      summary: 'What each pause came too late for, and holds',
      tags,
    })
    .output(z.object({ pauses: z.array(z.object({ id, left: z.number(), held: z.number() })) })),
  byHand: oc
    .route({ method: 'GET', path: '/publishing/by-hand', summary: 'What waits to be posted by hand', tags })
    .input(z.object({ whose: z.enum(['mine', 'all']).default('mine') }))
    .output(z.object({ posts: z.array(handedPost) })),
  handedPost: oc
    .route({
      method: 'GET',
      path: '/publishing/by-hand/{id}',
      summary: 'One post to be posted by hand',
      tags,
    })
    .input(z.object({ id }))
    .output(handedPost),
  posted: oc
    .route({ method: 'POST', path: '/publishing/by-hand/{id}', summary: 'Posted, and where', tags })
    .input(z.object({ id, url: z.string().trim().max(2000) }))
    .output(postCard),
  notPosted: oc
    .route({
      method: 'POST',
      path: '/publishing/by-hand/{id}/not',
      summary: 'It will not be posted',
      tags,
    })
    .input(z.object({ id, reason: z.string().trim().min(3, 'Say in a few words why.').max(500) }))
    .output(postCard),
}
