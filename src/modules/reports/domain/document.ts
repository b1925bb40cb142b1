import { z } from 'zod'

const iso = z.iso.datetime()
const figure = z.object({ value: z.number().nullable(), reason: z.string().nullable(), n: z.number().int() })
export type FrozenFigure = z.infer<typeof figure>

const metric = z.object({
  ...{ id: z.string(), version: z.number().int(), name: z.string(), definition: z.string() },
  ...{ unit: z.enum(['minutes', 'hours', 'days', 'count', 'percent', 'money', 'ratio', 'points']) },
  ...{ tactic: z.number().int(), lowerIsBetter: z.boolean(), main: z.string() },
})

const point = z.object({ from: iso, to: iso, figures: z.record(z.string(), figure), coverage: z.number() })
export type FrozenPoint = z.infer<typeof point>

const target = z.object({
  ...{ figure: z.string(), toDay: z.string(), toValue: z.number(), due: z.number() },
  state: z.enum(['on', 'behind', 'unknown']),
})

const entry = z.object({
  metric,
  figures: z.record(z.string(), figure),
  coverage: z.number(),
  asOf: iso,
  /** The main figure of the period before. */
  before: figure,
  points: z.array(point),
  breaks: z.array(z.object({ at: iso, version: z.number().int(), what: z.string() })),
  comments: z.array(z.object({ day: z.string(), text: z.string(), by: z.string() })),
  targets: z.array(target),
})
export type FrozenEntry = z.infer<typeof entry>

const cell = z.object({
  ...{ tactic: z.string(), departmentId: z.string() },
  ...{ state: z.enum(['rated', 'none', 'unknown']), level: z.number().int().nullable() },
  target: z.enum(['on', 'behind', 'unknown']).nullable(),
})

/**
 * What a report says, frozen: mail, PDF, table and page are all drawn from this and from nothing else, so a figure cannot
 * be two. Sentences about figures are English as the rooms say them; whoever draws says them in the language.
 */
export const reportDocument = z.object({
  format: z.literal(1),
  ...{ title: z.string(), note: z.string(), organisation: z.string(), department: z.string().nullable() },
  ...{ language: z.enum(['en', 'de']), zone: z.string(), grain: z.enum(['day', 'week']) },
  ...{ from: iso, to: iso, madeAt: iso },
  /** Who answers for it; null where it is shown outside. */
  owner: z.string().nullable(),
  /** True when restricted departments are not in it. */
  leftOut: z.boolean(),
  /** True: small numbers are not shown, nor what people said. */
  outside: z.boolean(),
  /** Screen of the house that shows the same; null outside. */
  link: z.string().nullable(),
  entries: z.array(entry),
  missing: z.array(z.object({ name: z.string(), why: z.string() })),
  board: z
    .object({
      tactics: z.array(z.object({ id: z.string(), no: z.number().int(), name: z.string() })),
      departments: z.array(z.object({ id: z.string(), name: z.string() })),
      cells: z.array(cell),
    })
    .nullable(),
  gaps: z.array(z.object({ channel: z.string(), from: iso, to: iso.nullable() })),
})
export type ReportDocument = z.infer<typeof reportDocument>

/** The figure that stands for an entry. */
export function mainOf({ metric: { main } }: Pick<FrozenEntry, 'metric'>, figures: FrozenPoint['figures']) {
  return figures[main] ?? Object.values(figures)[0] ?? { value: null, reason: 'Not measured.', n: 0 }
}
