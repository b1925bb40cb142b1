import { oc } from '@orpc/contract'
import { z } from 'zod'
import * as s from './shapes.ts'

const route = (method: 'GET' | 'POST', path: `/${string}`, summary: string) =>
  oc.route({ method, path, summary, tags: ['Sources of reference'] })

const window = { from: s.at, to: s.at }
const figure = z.object({ value: z.number().nullable(), reason: z.string().nullable(), n: z.number().int() })

export const sources = z.object({
  from: s.at,
  to: s.at,
  shares: z.array(
    z.object({
      placementId: s.id,
      place: z.string(),
      kind: s.placementKind,
      retired: z.boolean(),
      visits: z.number().int(),
      share: z.number().nullable(),
    }),
  ),
  /** By utm_source, other names counted as what they stand for. */
  bySource: z.array(z.object({ source: z.string(), visits: z.number().int() })),
  coded: figure,
  uncoded: figure,
  uncodedShare: figure,
  /** Visits after the look-back of their placement: in none of the shares. */
  late: z.number().int(),
  coverage: z.number(),
  /** What people said themselves; in none of the shares. */
  said: z.array(z.object({ kind: z.enum(['code', 'answer']), label: z.string(), n: z.number().int() })),
  bots: z.number().int(),
  previews: z.number().int(),
})
export type Sources = z.infer<typeof sources>

export const visitFigures = z.object({
  days: z.array(
    z.object({ day: z.string(), people: z.number().int(), firsts: z.number().int(), bots: z.number().int() }),
  ),
  origins: z.array(
    z.object({ sort: z.enum(['person', 'bot', 'preview', 'own']), origin: z.string(), n: z.number().int() }),
  ),
  people: z.number().int(),
  firsts: z.number().int(),
  bots: z.number().int(),
  previews: z.number().int(),
  late: z.number().int(),
  /** From networks that the settings name as ours. */
  own: z.number().int(),
  said: z.number().int(),
})
export type VisitFigures = z.infer<typeof visitFigures>

export const countKind = z.enum(['code', 'answer', 'uncoded'])

export const figuresPart = {
  sources: route('GET', '/campaigns/sources', 'Where visits came from, by placement, with the uncoded share')
    .input(z.object({ ...window, campaignId: s.id.optional() }))
    .output(sources),
  exportSources: route('GET', '/campaigns/sources/export', 'The same as CSV')
    .input(z.object({ ...window, campaignId: s.id.optional() }))
    .output(z.object({ name: z.string(), csv: z.string() })),
  visits: route('GET', '/placements/{id}/visits', 'Visits through one link by day, and where they came from')
    .input(z.object({ id: s.id, ...window }))
    .output(visitFigures),
  counts: route('GET', '/campaigns/counts', 'What people reported, the newest day first')
    .input(z.object({ ...window, kind: countKind.optional() }))
    .output(
      z.object({
        counts: z.array(
          z.object({
            kind: countKind,
            day: z.string(),
            about: z.string(),
            label: z.string(),
            source: z.string(),
            n: z.number().int(),
          }),
        ),
        mayReport: z.boolean(),
      }),
    ),
  report: route(
    'POST',
    '/campaigns/counts',
    'Report a count; the same day, subject and source again replaces it',
  )
    .input(
      z.object({
        kind: countKind,
        day: s.day,
        /** A spoken code, or the words of an answer; nothing for what carried no code. */
        about: s.text(120),
        source: s.words(80, 'Say who counted: the shop, the survey, the web statistics.'),
        n: z.number().int().min(0, 'A count is never below 0.').max(1_000_000_000),
      }),
    )
    .output(s.done),
  importCounts: route('POST', '/campaigns/counts/import', 'Many counts from CSV; all of them or none')
    .input(z.object({ csv: z.string().max(4_000_000, 'Use at most 4 MB at once.') }))
    .output(
      z.object({
        added: z.number().int(),
        wrong: z.array(z.object({ line: z.number().int(), column: z.string(), message: z.string() })),
      }),
    ),
}
