import { oc } from '@orpc/contract'
import { z } from 'zod'
import * as s from './shapes.ts'

const route = (method: 'GET' | 'POST' | 'PUT', path: `/${string}`, summary: string) =>
  oc.route({ method, path, summary, tags: ['Placements'] })

const filter = {
  q: z.string().trim().max(200).optional(),
  kind: s.placementKind.optional(),
  campaignId: s.id.optional(),
  state: z.enum(['standing', 'planned', 'gone', 'retired', 'all']).default('all'),
}
const colour = z.string().regex(/^#[0-9a-f]{6}$/i, 'Write a colour such as #1a1a1a.')

export const placementsPart = {
  placements: route('GET', '/placements', 'Where links, QR and codes of ours stand')
    .input(z.object({ ...s.page, ...filter }))
    .output(
      z.object({
        placements: z.array(s.placementCard),
        nextCursor: z.string().nullable(),
        total: z.number().int(),
        mayChange: z.boolean(),
      }),
    ),
  placement: route('GET', '/placements/{id}', 'One placement').input(s.one).output(s.placementView),
  addPlacement: route('POST', '/placements', 'Register a placement; it gets its link')
    .input(
      z.object({
        ...s.placementFields,
        /** A word of one’s own instead of a code that nobody guesses. */
        word: s.text(40).default(''),
        /** Added although one that looks the same is there. */
        alikeToo: z.boolean().default(false),
      }),
    )
    .output(z.object({ id: s.id, link: z.string().nullable() })),
  savePlacement: route('PUT', '/placements/{id}', 'Change a placement; its link stays')
    .input(z.object({ id: s.id, ...s.placementFields }))
    .output(s.done),
  retire: route(
    'POST',
    '/placements/{id}/retire',
    'Retire a placement, or take it back; its link goes on working',
  )
    .input(z.object({ id: s.id, retired: z.boolean() }))
    .output(s.done),
  exportPlacements: route('GET', '/placements/export', 'All placements as CSV')
    .input(z.object(filter))
    .output(z.object({ name: z.string(), csv: z.string() })),
  importPlacements: route('POST', '/placements/import', 'Many placements from CSV; all of them or none')
    .input(z.object({ csv: z.string().max(4_000_000, 'Use at most 4 MB at once.'), tryOnly: z.boolean() }))
    .output(
      z.object({
        added: z.number().int(),
        wrong: z.array(z.object({ line: z.number().int(), column: z.string(), message: z.string() })),
        alike: z.array(z.object({ line: z.number().int(), place: z.string() })),
      }),
    ),
  qr: route('POST', '/placements/{id}/qr', 'The QR of a placement for screen or print')
    .input(
      z.object({
        id: s.id,
        format: z.enum(['svg', 'png', 'pdf']),
        /** Edge of the whole code with its quiet zone. */
        millimetres: z.number().min(10, 'At least 10 mm.').max(1000, 'At most 1000 mm.').default(30),
        correction: z.enum(['low', 'medium', 'quartile', 'high']).default('medium'),
        dark: colour.default('#000000'),
        light: colour.default('#ffffff'),
        caption: z.boolean().default(true),
        /** A picture among our files for the middle; only with the highest correction. */
        logoId: s.id.nullable().default(null),
      }),
    )
    .output(z.object({ name: z.string(), type: z.string(), base64: z.string(), modules: z.number().int() })),
}
