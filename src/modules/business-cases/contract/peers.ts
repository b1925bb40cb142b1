import { oc } from '@orpc/contract'
import { z } from 'zod'
import * as s from './shapes.ts'

const route = (method: 'GET' | 'POST' | 'PUT', path: `/${string}`, summary: string) =>
  oc.route({ method, path, summary, tags: ['Peers'] })

const account = z.object({
  network: s.network,
  handle: s.words(200, 'Write the handle, such as fjell.example.'),
})

const peerFields = {
  kind: z.enum(['peer', 'competitor', 'model']),
  name: s.words(120, 'A peer needs a name.'),
  industry: s.text(80),
  country: s.text(60),
  employees: z.number().int().min(0).max(10_000_000).nullable(),
  website: z.url('Write an address such as https://example.org.').max(300).nullable(),
  note: s.text(500),
}

const figure = z.object({
  id: s.id.nullable(),
  measure: s.measure,
  network: z.string().nullable(),
  label: z.string(),
  unit: s.unit,
  value: z.number(),
  asOf: z.string(),
  source: z.string(),
  note: z.string(),
  how: z.enum(['read', 'entered', 'imported']),
  by: z.string().nullable(),
  /** More than a year old. */
  old: z.boolean(),
})
export type PeerFigure = z.infer<typeof figure>

const card = z.object({
  id: s.id,
  kind: z.enum(['us', 'peer', 'competitor', 'model']),
  name: z.string(),
  industry: z.string(),
  country: z.string(),
  employees: z.number().int().nullable(),
  retired: z.boolean(),
  /** Figures that are known of them, each counted once. */
  figures: z.number().int(),
  newest: z.string().nullable(),
  networks: z.array(z.string()),
  problems: z.number().int(),
})
export type PeerCard = z.infer<typeof card>

const view = card.extend({
  website: z.string().nullable(),
  note: z.string(),
  accounts: z.array(
    z.object({
      id: s.id,
      network: z.string(),
      networkName: z.string(),
      handle: z.string(),
      url: z.string().nullable(),
      readAt: s.at.nullable(),
      nextAt: s.at.nullable(),
      problem: z.string().nullable(),
      /** Why nothing is read of it; null where it is. */
      unread: z.string().nullable(),
    }),
  ),
  /** The newest of each kind first, then what came before. */
  known: z.array(figure),
})
export type PeerView = z.infer<typeof view>

export const peersPart = {
  peers: route('GET', '/peers', 'Houses we compare ourselves with')
    .input(z.object({ retired: z.enum(['with', 'without']).default('without') }))
    .output(
      z.object({
        peers: z.array(card),
        /** Networks whose public figures can be read, by channels of ours. */
        readable: z.array(z.object({ id: z.string(), name: z.string(), channel: z.boolean() })),
        /** All networks on which somebody can have an account. */
        networks: z.array(z.object({ id: z.string(), name: z.string() })),
        mayChange: z.boolean(),
      }),
    ),
  peer: route('GET', '/peers/{id}', 'One of them with every figure and where it is from')
    .input(s.one)
    .output(view),
  addPeer: route('POST', '/peers', 'Add a house to compare with')
    .input(z.object({ ...peerFields, accounts: z.array(account).max(20).default([]) }))
    .output(s.one),
  savePeer: route('PUT', '/peers/{id}', 'Change it; accounts left out are not read any more')
    .input(z.object({ id: s.id, ...peerFields, accounts: z.array(account).max(20) }))
    .output(s.done),
  retirePeer: route('POST', '/peers/{id}/retire', 'Compare with it no more, or again')
    .input(z.object({ id: s.id, retired: z.boolean() }))
    .output(s.done),
  readPeer: route('POST', '/peers/{id}/read', 'Read its public figures now')
    .input(s.one)
    .output(z.object({ read: z.number().int(), problems: z.array(z.string()) })),
  addFigure: route('POST', '/peers/{peerId}/figures', 'Enter a figure with where it is from')
    .input(
      z.object({
        peerId: s.id,
        ...s.compared.shape,
        value: z.number().min(-1e12).max(1e12),
        asOf: s.day,
        source: s.words(300, 'Say where the figure is from: an address, a report, a person.'),
        note: s.text(300),
      }),
    )
    .output(s.one),
  withdrawFigure: route('POST', '/peers/figures/{id}/withdraw', 'Take a figure back, or bring it back')
    .input(z.object({ id: s.id, withdrawn: z.boolean() }))
    .output(s.done),
  exportFigures: route('GET', '/peers/figures/export', 'All figures as CSV').output(
    z.object({ name: z.string(), csv: z.string() }),
  ),
  importFigures: route('POST', '/peers/figures/import', 'Many figures from CSV; all of them or none')
    .input(z.object({ csv: z.string().max(4_000_000, 'Use at most 4 MB at once.'), tryOnly: z.boolean() }))
    .output(
      z.object({
        added: z.number().int(),
        ready: z.number().int(),
        wrong: z.array(z.object({ line: z.number().int(), column: z.string(), message: z.string() })),
      }),
    ),
  compare: route(
    'GET',
    '/peers/compare',
    'Where we stand in every figure that is known of at least one peer',
  ).output(z.object({ comparisons: z.array(s.comparison) })),
}
