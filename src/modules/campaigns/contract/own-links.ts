import { oc } from '@orpc/contract'
import { z } from 'zod'
import * as s from './shapes.ts'

const route = (method: 'GET' | 'POST' | 'PUT', path: `/${string}`, summary: string) =>
  oc.route({ method, path, summary, tags: ['Links of one’s own'] })

const ownLink = z.object({
  id: s.id,
  target: z.string(),
  /** The target as people read it. */
  page: z.string(),
  link: z.string(),
  campaign: z.object({ id: s.id, name: z.string() }).nullable(),
  madeAt: s.at,
  /** Visits of people, in all and in the last 28 days. */
  visits: z.number().int(),
  lately: z.number().int(),
  lastVisitAt: s.at.nullable(),
})
export type OwnLink = z.infer<typeof ownLink>

const ownLinks = z.object({
  /** Null: not, or not any more. */
  agreed: z.object({ at: s.at, until: s.at }).nullable(),
  links: z.array(ownLink),
  /** Pages of ours to be shared with one press. */
  pages: z.array(z.object({ target: z.string(), page: z.string() })),
  /** Domains that links of one's own may lead to; empty: nobody named any. */
  hosts: z.array(z.string()),
})
export type OwnLinks = z.infer<typeof ownLinks>

export const ownLinksPart = {
  ownLinks: route('GET', '/links/mine', 'My links with their visits; nobody else sees them').output(ownLinks),
  agreeToLinks: route(
    'POST',
    '/links/mine/consent',
    'Agree for a year that visits through my links are counted',
  ).output(z.object({ until: s.at })),
  stopLinks: route(
    'POST',
    '/links/mine/consent/end',
    'Take it back: nobody can tell any more whose links they were',
  ).output(s.done),
  makeOwnLink: route('POST', '/links/mine', 'A link of my own for a page of ours')
    .input(
      z.object({
        target: z
          .string()
          .trim()
          .min(1, 'Give the address of the page.')
          .max(2000, 'Use at most 2000 characters.'),
        campaignId: s.id.nullable().default(null),
      }),
    )
    .output(z.object({ id: s.id, link: z.string() })),
  dropOwnLink: route('POST', '/links/mine/{id}/drop', 'Take a link off my list; it goes on leading there')
    .input(s.one)
    .output(s.done),
  ownQr: route('GET', '/links/mine/{id}/qr', 'The QR of a link of mine as PNG for screens')
    .input(s.one)
    .output(z.object({ name: z.string(), type: z.string(), base64: z.string() })),
  saveOwnNetworks: route('PUT', '/links/settings/networks', 'Networks whose visits are our own people')
    .input(z.object({ networks: z.array(z.string().trim().max(60)).max(200) }))
    .output(s.done),
}
