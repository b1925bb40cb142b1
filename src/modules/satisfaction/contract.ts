import { oc } from '@orpc/contract'
import { z } from 'zod'

const id = z.uuid()
const token = z.string().regex(/^[A-Za-z0-9_-]{43}$/, 'This link is not whole.')
const desk = z.object({ id, name: z.string(), onClose: z.boolean() })

/** What needs a member. */
export const memberContract = {
  desks: oc
    .route({
      method: 'GET',
      path: '/satisfaction/desks',
      summary: 'Which desks ask when a conversation is closed',
      tags: ['Satisfaction'],
    })
    .output(z.object({ desks: z.array(desk), mayNotChange: z.string().nullable() })),
  setDesk: oc
    .route({
      method: 'PUT',
      path: '/satisfaction/desks/{id}',
      summary: 'Ask on this desk when a conversation is closed, or do not',
      tags: ['Satisfaction'],
    })
    .input(z.object({ id, onClose: z.boolean() }))
    .output(desk),
}

/** Without sign-in: the page behind a link. */
export const publicContract = {
  publicAsk: oc
    .route({
      method: 'GET',
      path: '/satisfaction/public/{token}',
      summary: 'Who asks, behind a link',
      tags: ['Satisfaction (public)'],
    })
    .input(z.object({ token }))
    .output(z.object({ organisation: z.string(), state: z.enum(['open', 'answered', 'expired']) })),
  publicAnswer: oc
    .route({
      method: 'POST',
      path: '/satisfaction/public/{token}',
      summary: 'Say how it was, once',
      tags: ['Satisfaction (public)'],
    })
    .input(
      z.object({
        token,
        score: z.number().int().min(1, 'Choose one of the five.').max(5, 'Choose one of the five.'),
        comment: z.string().trim().max(2000, 'Use at most 2,000 characters.').default(''),
        /** A field people do not see; programs fill it in. */
        website: z.string().max(500).default(''),
      }),
    )
    .output(z.object({ done: z.literal(true) })),
}

export const satisfactionContract = { ...memberContract, ...publicContract }
