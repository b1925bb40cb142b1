import { oc } from '@orpc/contract'
import { z } from 'zod'

const id = z.uuid()
const iso = z.iso.datetime()
const tags = ['Writing help']

export const assistSettings = z.object({
  enabled: z.boolean(),
  baseUrl: z.string(),
  model: z.string(),
  /** A key is kept; it is never shown again. */
  hasKey: z.boolean(),
  monthlyTokens: z.number().int(),
  price: z.number().nullable(),
  departments: z.array(id),
  usedThisMonth: z.number().int(),
  uses: z.array(
    z.object({ memberId: id, name: z.string(), uses: z.number().int(), tokens: z.number().int() }),
  ),
  changedAt: iso.nullable(),
  /** Null: the viewer may change it; else why not. */
  mayNotChange: z.string().nullable(),
})
export type AssistSettings = z.infer<typeof assistSettings>

const place = {
  baseUrl: z.url('Write the whole address, such as https://example.org/v1.').max(500),
  model: z.string().trim().min(1, 'Say which model.').max(200),
  /** Null keeps the one that is there; empty forgets it. */
  key: z.string().max(500).nullable().default(null),
}

export const assistContract = {
  settings: oc
    .route({ method: 'GET', path: '/assist/settings', summary: 'Where writing help comes from', tags })
    .output(assistSettings),
  saveSettings: oc
    .route({
      method: 'PUT',
      path: '/assist/settings',
      summary: 'Say where it comes from, and for whom',
      tags,
    })
    .input(
      z.object({
        ...place,
        enabled: z.boolean(),
        monthlyTokens: z.number().int().min(0).max(10_000_000_000),
        price: z.number().min(0).max(1_000_000).nullable().default(null),
        departments: z.array(id).max(500),
      }),
    )
    .output(assistSettings),
  test: oc
    .route({ method: 'POST', path: '/assist/test', summary: 'Ask it one harmless thing', tags })
    .input(z.object(place))
    .output(z.object({ said: z.string(), milliseconds: z.number().int() })),
}
