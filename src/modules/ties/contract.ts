import { oc } from '@orpc/contract'
import { z } from 'zod'

const tags = ['Ties']
const at = z.iso.datetime()

const mine = z.object({
  /** Null: not allowed, so nothing is counted. */
  consent: z.object({ givenAt: at, renewedAt: at.nullable(), endsAt: at, endsSoon: z.boolean() }).nullable(),
  months: z.number(),
  /** How many interactions of mine are kept now, in both directions. */
  kept: z.number(),
})
/** What is kept about the one who asks. */
export type Mine = z.infer<typeof mine>

/** `departments` by name; null are people without one. */
const group = z.object({ id: z.string(), departments: z.array(z.string().nullable()), people: z.number() })
const cell = z.object({ a: z.string(), b: z.string(), ties: z.number() })

const overview = z.object({
  staff: z.number(),
  allowed: z.number(),
  fewest: z.number(),
  from: at,
  to: at,
  /** Groups of at least ten; empty when fewer than ten allow it. */
  groups: z.array(group),
  cells: z.array(cell),
  /** Shares from 0 to 1. */
  density: z.number().nullable(),
  cross: z.number().nullable(),
  expected: z.number().nullable(),
})
/** Departments among each other; nobody by name. */
export type Overview = z.infer<typeof overview>

export const tiesContract = {
  mine: oc
    .route({ method: 'GET', path: '/ties/mine', summary: 'Whether whom I work with is counted', tags })
    .output(mine),
  allow: oc
    .route({
      method: 'POST',
      path: '/ties/mine/allow',
      summary: 'Allow it for twelve months, or renew it',
      tags,
    })
    .output(mine),
  withdraw: oc
    .route({ method: 'POST', path: '/ties/mine/withdraw', summary: 'Withdraw, and erase what is kept', tags })
    .output(mine),
  overview: oc
    .route({ method: 'GET', path: '/ties/overview', summary: 'Ties between departments, people never', tags })
    .output(overview),
}
