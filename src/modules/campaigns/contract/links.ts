import { oc } from '@orpc/contract'
import { z } from 'zod'
import * as s from './shapes.ts'

const route = (method: 'GET' | 'POST' | 'PUT', path: `/${string}`, summary: string) =>
  oc.route({ method, path, summary, tags: ['Short links'] })

const tag = z.object({
  kind: z.enum(['source', 'medium']),
  value: s.words(60, 'A tag needs a word.'),
  /** What it is counted as; null: itself. */
  aliasOf: s.text(60).nullable(),
})
export type Tag = z.infer<typeof tag>

export const linkSettings = z.object({
  publicHost: z.string(),
  shortHost: z.string().nullable(),
  checkedAt: s.at.nullable(),
  problem: z.string().nullable(),
  campaignPattern: z.string(),
  tags: z.array(tag),
  /** Networks whose visits are our own people, each as 203.0.113.0/24. */
  ownNetworks: z.array(z.string()),
  mayNotChange: z.string().nullable(),
})
export type LinkSettings = z.infer<typeof linkSettings>

export const linksPart = {
  settings: route('GET', '/links/settings', 'The short domain, and what tags may say').output(linkSettings),
  saveHost: route('PUT', '/links/settings/host', 'The short domain of this organisation')
    .input(z.object({ host: z.string().trim().max(253).nullable() }))
    .output(s.done),
  checkHost: route('POST', '/links/settings/host/check', 'Ask the short domain whether it leads here').output(
    z.object({ problem: z.string().nullable() }),
  ),
  saveTags: route('PUT', '/links/settings/tags', 'What tags may say')
    .input(z.object({ tags: z.array(tag).max(500), campaignPattern: s.text(60) }))
    .output(s.done),
  wrongLinks: route('GET', '/links/wrong', 'Links in our posts without tags, or with wrong ones')
    .input(z.object({ from: s.at, to: s.at }))
    .output(
      z.object({
        seen: z.number().int(),
        links: z.array(
          z.object({
            postId: s.id,
            at: s.at.nullable(),
            url: z.string(),
            faults: z.array(z.enum(['none', 'source', 'medium', 'campaign', 'case', 'alias'])),
            short: z.boolean(),
          }),
        ),
      }),
    ),
}
