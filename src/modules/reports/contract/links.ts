import { z } from 'zod'
import * as s from './shapes.ts'

const token = z.string().regex(/^[A-Za-z0-9_-]{43}$/, 'This link is not whole. Copy all of it.')
const secret = z.string().max(200, 'Use at most 200 characters.')

const link = z.object({
  id: s.id,
  name: z.string(),
  metricIds: z.array(z.string()).nullable(),
  department: s.person.nullable(),
  report: s.person.nullable(),
  period: s.period,
  language: s.language,
  by: s.person,
  madeAt: s.at,
  expiresAt: s.at,
  state: z.enum(['live', 'expired', 'revoked']),
  password: z.boolean(),
  opens: z.number().int(),
  openedAt: s.at.nullable(),
  mayRevoke: z.boolean(),
})
export type ShareLink = z.infer<typeof link>

export const linksPart = {
  links: s
    .route('GET', '/reports/links', 'Pages that are shown without sign-in')
    .output(z.object({ links: z.array(link), mayMake: z.boolean(), whyNot: z.string().nullable() })),
  makeLink: s
    .route('POST', '/reports/links', 'Show figures to whoever has the link')
    .input(
      z.object({
        ...s.contents,
        /** A report: its newest kept edition is shown. */
        reportId: s.id.nullable(),
        days: z
          .number()
          .int()
          .min(1, 'Choose at least a day.')
          .max(365, 'A link is good for a year at most.')
          .default(30),
        password: secret.min(8, 'Use at least 8 characters.').nullable(),
      }),
    )
    .output(z.object({ id: s.id, url: z.string(), expiresAt: s.at })),
  revokeLink: s
    .route('POST', '/reports/links/{id}/revoke', 'Let a link lead nowhere')
    .input(z.object({ id: s.id }))
    .output(s.done),
}

/** Without sign-in: the page behind a link. */
export const publicPart = {
  openLink: s
    .route('POST', '/reports/public/{token}', 'What a link shows')
    .input(z.object({ token, password: secret.nullable().default(null) }))
    .output(
      z.discriminatedUnion('state', [
        z.object({ state: z.literal('password') }),
        z.object({
          state: z.literal('open'),
          ...{ organisation: z.string(), title: z.string(), language: s.language, html: z.string() },
        }),
      ]),
    ),
}
