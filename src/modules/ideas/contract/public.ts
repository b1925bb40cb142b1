import { oc } from '@orpc/contract'
import { z } from 'zod'
import * as s from './shapes.ts'

const tags = ['Ideas (public)']
const post = (path: `/${string}`, summary: string) => oc.route({ method: 'POST', path, summary, tags })
const get = (path: `/${string}`, summary: string) => oc.route({ method: 'GET', path, summary, tags })

const byAddress = z.object({ address: s.address })
const byToken = z.object({ token: s.token })
/** What a page hands out and its sending hands back: sealed here, read by nobody else. */
const slip = z.string().max(400)
/** A field people do not see; programs fill it in. */
const website = z.string().max(500).default('')

export const boxPage = z.object({
  organisation: z.string(),
  locale: s.locale,
  question: z.string(),
  intro: z.string(),
  state: s.boxState,
  asksName: z.boolean(),
  asksEmail: z.boolean(),
  /** The words somebody consents to by leaving an address. */
  consent: z.string(),
  slip,
})
export type BoxPage = z.infer<typeof boxPage>

export const pollPage = z.object({
  organisation: z.string(),
  locale: s.locale,
  question: z.string(),
  intro: z.string(),
  state: z.enum(['planned', 'open', 'closed']),
  opensAt: s.at,
  closesAt: s.at.nullable(),
  options: z.array(z.object({ id: z.string(), text: z.string() })),
  multiple: z.boolean(),
  other: z.boolean(),
  shows: s.shows,
  /** Whether this browser has voted. */
  voted: z.boolean(),
  /** Null while the figures do not show. */
  tally: s.tally.nullable(),
  slip,
})
export type PollPage = z.infer<typeof pollPage>

export const ownRequest = z.object({
  organisation: z.string(),
  question: z.string(),
  text: z.string(),
  name: z.string().nullable(),
  /** Whether an address is kept, until when. */
  emailUntil: s.at.nullable(),
  createdAt: s.at,
})
export type OwnRequest = z.infer<typeof ownRequest>

/** Without sign-in: the box, the poll, and what one person wrote behind their link. */
export const publicPart = {
  boxPage: get('/ideas/ask/{address}', 'The question behind a public address')
    .input(byAddress)
    .output(boxPage),
  ask: post('/ideas/ask/{address}', 'Ask for something without an account')
    .input(
      byAddress.extend({
        slip,
        text: s.words(2000, 'Write what you would like to know.'),
        name: s.text(80).default(''),
        email: z.union([s.email, z.literal('')]).default(''),
        consent: z.boolean().default(false),
        website,
      }),
    )
    .output(
      z.object({
        /** The personal link to what was written, shown once; null when it was sent before. */
        link: z.string().nullable(),
        /** Whether a letter will follow. */
        tell: z.boolean(),
      }),
    ),
  own: post('/ideas/own', 'What is kept behind a personal link').input(byToken).output(ownRequest),
  removeOwn: post('/ideas/own/remove', 'Remove it').input(byToken).output(s.done),
  pollPage: get('/ideas/poll/{address}', 'The poll behind a public address')
    .input(byAddress)
    .output(pollPage),
  castVote: post('/ideas/poll/{address}', 'Vote without an account')
    .input(
      byAddress.extend({
        slip,
        options: z.array(z.string().max(20)).max(10),
        words: s.text(280).default(''),
        website,
      }),
    )
    .output(z.object({ voted: z.literal(true), tally: s.tally.nullable() })),
}
