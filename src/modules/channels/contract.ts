import { oc } from '@orpc/contract'
import { z } from 'zod'

const id = z.uuid()

const limits = z.object({
  asOf: z.string(),
  source: z.string(),
  text: z.object({
    unit: z.enum(['graphemes', 'mastodon', 'x-weighted', 'utf16']),
    max: z.number(),
    linkLength: z.number().optional(),
    maxBytes: z.number().optional(),
  }),
  media: z.object({
    maxCount: z.number(),
    image: z.object({
      maxBytes: z.number(),
      mimeTypes: z.array(z.string()).readonly(),
      maxAltLength: z.number(),
      maxSide: z.number(),
    }),
  }),
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
})
export type ChannelCard = z.infer<typeof channelCard>

const connectField = z.object({
  name: z.string(),
  label: z.string(),
  kind: z.enum(['text', 'password', 'url', 'file']),
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

// A whole feed may be handed in as a file; single fields are bounded by their kind in domain/connect-input.ts.
const typed = z.record(z.string().max(64), z.string().max(10_000_000))
const network = z.string().min(1).max(40)
const tags = ['Channels']

export const channelsContract = {
  list: oc
    .route({ method: 'GET', path: '/channels', summary: 'The organisation’s channels', tags })
    .output(z.object({ channels: z.array(channelCard), canManage: z.boolean() })),
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
