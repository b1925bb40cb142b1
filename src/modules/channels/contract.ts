import { oc } from '@orpc/contract'
import { z } from 'zod'

const id = z.uuid()

const number = z.number().optional()
const most = z.object({ max: z.number() }).optional()
const mimeTypes = z.array(z.string()).readonly()
const picture = {
  maxBytes: z.number(),
  maxAltLength: z.number(),
  maxSide: z.number(),
  minRatio: number,
  maxRatio: number,
  minSide: number,
}
const spans = { minRatio: number, maxRatio: number, maxSide: number, minSeconds: number, maxSeconds: number }

const media = z.object({
  maxCount: z.number(),
  required: z.boolean().optional(),
  mixed: z.boolean().optional(),
  image: z.object({ ...picture, mimeTypes, maxCount: number }),
  gif: z.object({ ...picture, maxCount: z.number() }).optional(),
  video: z
    .object({
      ...spans,
      mimeTypes,
      maxCount: z.number(),
      maxBytes: z.number(),
      maxAltLength: z.number(),
      captions: z.boolean(),
    })
    .optional(),
  document: z.object({ mimeTypes, maxCount: z.number(), maxBytes: z.number(), maxPages: number }).optional(),
})

const poll = z.object({
  minOptions: z.number(),
  maxOptions: z.number(),
  maxOptionLength: z.number(),
  minMinutes: z.number(),
  maxMinutes: z.number(),
  multiple: z.boolean(),
  withMedia: z.boolean(),
})

/** The rulebook as `networks/contract/limits.ts` describes it. */
const limits = z.object({
  asOf: z.string(),
  source: z.string(),
  text: z.object({
    unit: z.enum(['graphemes', 'mastodon', 'x-weighted', 'utf16']),
    max: z.number(),
    linkLength: number,
    maxBytes: number,
  }),
  media,
  thread: z.object({ maxParts: z.number() }).optional(),
  firstComment: most,
  poll: poll.optional(),
  card: z.object({ maxTitle: z.number(), maxDescription: z.number(), withMedia: z.boolean() }).optional(),
  title: z.object({ max: z.number(), required: z.boolean() }).optional(),
  tags: most,
  mentions: most,
  links: z.object({ clickable: z.boolean(), max: number }).optional(),
  perDay: number,
})

/** One account of ours as screens and other rooms see it; never with its secrets. */
export const channelCard = z.object({
  id,
  network: z.string(),
  networkName: z.string(),
  handle: z.string(),
  /** The name members gave it, else the one the network shows. */
  displayName: z.string(),
  avatarUrl: z.string().nullable(),
  profileUrl: z.string().nullable(),
  serverUrl: z.string(),
  state: z.enum(['connected', 'needs-reconnection', 'disconnected']),
  /** Why it is not connected, in a whole sentence. */
  stateReason: z.string().nullable(),
  canPublish: z.boolean(),
  canReceive: z.boolean(),
  limits,
  connectedAt: z.string(),
  lastPublishedAt: z.string().nullable(),
  /** Assisted: a person posts there by hand. */
  mode: z.enum(['connected', 'assisted']),
  /** Who posts by hand: the first does, the others stand in. Empty where nobody has to. */
  posters: z.array(id),
  /** An employee's own account, by their own wish; `ownerId` says whose. */
  personal: z.boolean(),
  ownerId: id.nullable(),
  lang: z.string().nullable(),
  region: z.string().nullable(),
})
export type ChannelCard = z.infer<typeof channelCard>

const connectField = z.object({
  name: z.string(),
  label: z.string(),
  kind: z.enum(['text', 'password', 'url', 'file', 'choice']),
  /** Of a choice; the first is chosen where nobody chose. */
  options: z
    .array(z.object({ value: z.string(), label: z.string() }))
    .readonly()
    .optional(),
  /** Of a file: endings that are offered. */
  accept: z.string().optional(),
  hint: z.string().optional(),
  required: z.boolean(),
  placeholder: z.string().optional(),
})

/** A network this installation can connect, with the form that does it. */
export const networkChoice = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(['direct', 'oauth']),
  fields: z.array(connectField),
  canPublish: z.boolean(),
  canReceive: z.boolean(),
})
export type NetworkChoice = z.infer<typeof networkChoice>

/** A network where people post by hand. */
export const byHandNetwork = z.object({
  id: z.string(),
  name: z.string(),
  /** What to do, a sentence a step; `{handle}` stands for the account. */
  steps: z.array(z.string()),
  /** Whether it also can be connected, so that nobody has to post by hand. */
  connects: z.boolean(),
})
export type ByHandNetwork = z.infer<typeof byHandNetwork>

const people = z.object({
  posterId: z.uuid('Choose who posts.'),
  deputyIds: z.array(id).max(5),
  lang: z
    .string()
    .regex(/^[a-z]{2,3}$/, 'Choose a language from the list.')
    .nullable(),
  region: z.string().trim().max(60).nullable(),
})

// A whole feed may be handed in as a file; single fields are bounded by their kind in domain/connect-input.ts.
const typed = z.record(z.string().max(64), z.string().max(10_000_000))
const network = z.string().min(1).max(40)
const tags = ['Channels']

export const channelsContract = {
  list: oc.route({ method: 'GET', path: '/channels', summary: 'The organisation’s channels', tags }).output(
    z.object({
      channels: z.array(channelCard),
      canManage: z.boolean(),
      /** Whether this member may add an account of their own. */
      canAddOwn: z.boolean(),
      /** Those whom cards name. */
      people: z.array(z.object({ id, name: z.string() })),
    }),
  ),
  byHandNetworks: oc
    .route({
      method: 'GET',
      path: '/channels/by-hand/networks',
      summary: 'Networks to post to by hand',
      tags,
    })
    .output(z.array(byHandNetwork)),
  addByHand: oc
    .route({ method: 'POST', path: '/channels/by-hand', summary: 'Add an account to post to by hand', tags })
    .input(
      people.extend({
        network,
        /** A handle, or the address of the profile. */
        handle: z.string().trim().min(1).max(500),
        name: z.string().trim().max(80).nullable(),
        /** The member's own account; they post themselves, without deputies. */
        personal: z.boolean(),
        agreed: z.boolean(),
      }),
    )
    .output(channelCard),
  changeByHand: oc
    .route({ method: 'POST', path: '/channels/{id}/by-hand', summary: 'Say who posts by hand', tags })
    .input(people.extend({ id }))
    .output(channelCard),
  networks: oc
    .route({ method: 'GET', path: '/channels/networks', summary: 'Networks that can be connected', tags })
    .output(z.array(networkChoice)),
  connect: oc
    .route({ method: 'POST', path: '/channels', summary: 'Connect an account by what was typed', tags })
    .input(z.object({ network, input: typed }))
    .output(channelCard),
  beginOauth: oc
    .route({ method: 'POST', path: '/channels/oauth', summary: 'Begin to connect an account by OAuth', tags })
    .input(z.object({ network, input: typed, channelId: id.optional() }))
    .output(z.object({ authorizeUrl: z.string() })),
  completeOauth: oc
    .route({ method: 'POST', path: '/channels/oauth/complete', summary: 'Complete what OAuth began', tags })
    .input(z.object({ params: z.record(z.string().max(64), z.string().max(4000)) }))
    .output(z.object({ channel: channelCard, reconnected: z.boolean() })),
  reconnect: oc
    .route({
      method: 'POST',
      path: '/channels/{id}/reconnect',
      summary: 'Connect the same account again',
      tags,
    })
    .input(z.object({ id, input: typed }))
    .output(channelCard),
  disconnect: oc
    .route({
      method: 'POST',
      path: '/channels/{id}/disconnect',
      summary: 'Forget the secrets of a channel',
      tags,
    })
    .input(z.object({ id }))
    .output(channelCard),
  rename: oc
    .route({
      method: 'POST',
      path: '/channels/{id}/rename',
      summary: 'Give a channel a name of our own',
      tags,
    })
    .input(z.object({ id, name: z.string().trim().max(80).nullable() }))
    .output(channelCard),
}
