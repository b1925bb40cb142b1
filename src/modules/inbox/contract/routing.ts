import { oc } from '@orpc/contract'
import { z } from 'zod'

const id = z.uuid()
const iso = z.iso.datetime()
const tags = ['Inbox']

export const arrivalKinds = ['mention', 'reply', 'quote', 'comment', 'message', 'review', 'article'] as const
export type ArrivalKind = (typeof arrivalKinds)[number]

/** As many rules as a person can still oversee, with room to spare. */
export const MOST_RULES = 200

export const routeRule = z.object({
  /** Made by whoever adds the rule, so that it keeps its name through reordering. */
  id,
  name: z.string().trim().min(1, 'Give the rule a name.').max(80),
  /** In the language of queries; empty: whatever the words. */
  query: z.string().trim().max(20_000),
  kinds: z.array(z.enum(arrivalKinds)).max(arrivalKinds.length),
  channelIds: z.array(id).max(200),
  departmentId: id,
})
export type RouteRuleInput = z.infer<typeof routeRule>

const change = {
  rules: z.array(routeRule).max(MOST_RULES, 'Two hundred rules are the most; join some by OR.'),
  ownWords: z.boolean(),
}

/** What is wrong with one rule: where it stands in the list, and for a query which letters (UTF-16 units). */
export const ruleProblem = z.object({
  ruleId: id,
  field: z.enum(['name', 'query', 'departmentId', 'channelIds']),
  message: z.string(),
  cure: z.string(),
  at: z.number().int().nullable(),
  length: z.number().int().nullable(),
})
export type RuleProblem = z.infer<typeof ruleProblem>

const version = z.object({
  version: z.number().int(),
  rules: z.number().int(),
  reason: z.string(),
  by: z.string().nullable(),
  at: iso,
})

export const routes = z.object({
  /** 0 while nobody has written a rule. */
  version: z.number().int(),
  ...change,
  /** Newest first, the one that holds included. */
  history: z.array(version),
  /** Conversations each rule brought to its desk in the last 30 days, by rule; of every version. */
  claimed: z.record(z.string(), z.number().int()),
  /** Null when the viewer may change them; else why not. */
  mayNot: z.string().nullable(),
})
export type Routes = z.infer<typeof routes>

export const routesPreview = z.object({
  problems: z.array(ruleProblem),
  /** How many conversations of the last 30 days were looked at; `partial` when there are more. */
  looked: z.number().int(),
  partial: z.boolean(),
  /** How many each rule would claim, by rule. */
  claims: z.record(z.string(), z.number().int()),
  /** How many would go to another desk than by the rules that hold now, and the newest of them. */
  moved: z.number().int(),
  examples: z.array(
    z.object({
      conversationId: id,
      person: z.string(),
      title: z.string(),
      openedAt: iso,
      from: z.string(),
      to: z.string(),
      because: z.string(),
    }),
  ),
})
export type RoutesPreview = z.infer<typeof routesPreview>

export const routingContract = {
  routes: oc
    .route({ method: 'GET', path: '/inbox/routes', summary: 'Which desk gets what', tags })
    .output(routes),
  previewRoutes: oc
    .route({
      method: 'POST',
      path: '/inbox/routes/preview',
      summary: 'What rules would have done with what came in lately',
      tags,
    })
    .input(z.object(change))
    .output(routesPreview),
  saveRoutes: oc
    .route({ method: 'PUT', path: '/inbox/routes', summary: 'Make rules the next version', tags })
    .input(
      z.object({
        ...change,
        reason: z.string().trim().min(3, 'Say in a few words why.').max(500),
        basedOn: z.number().int().min(0),
      }),
    )
    .output(z.object({ version: z.number().int() })),
  restoreRoutes: oc
    .route({
      method: 'POST',
      path: '/inbox/routes/restore',
      summary: 'Make an earlier version the next one',
      tags,
    })
    .input(z.object({ version: z.number().int().min(0), reason: z.string().trim().min(3).max(500) }))
    .output(z.object({ version: z.number().int() })),
}
