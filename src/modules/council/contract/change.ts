import { z } from 'zod'
import { governanceContract } from '#modules/governance/contract.ts'
import { id, iso } from './shapes.ts'

/** The shapes a change has in the room that will carry it out: one definition for both. */
const rulesInput = governanceContract.adoptRules['~orpc'].inputSchema
const grantInput = governanceContract.grant['~orpc'].inputSchema
const previewOutput = governanceContract.previewRules['~orpc'].outputSchema
if (!rulesInput || !grantInput || !previewOutput) throw new Error('governance describes its inputs')

export const rulesChange = rulesInput.shape.change
export const rulesPreview = previewOutput

/** What a decision does by itself when it is adopted; `text` does nothing, its owner carries it out. */
export const change = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text') }),
  z.object({ kind: z.literal('rules'), change: rulesChange, basedOn: z.number().int().min(1) }),
  z.object({ kind: z.literal('mandate.grant'), grant: grantInput }),
  z.object({ kind: z.literal('mandate.revoke'), mandateId: id, memberId: id }),
  z.object({
    kind: z.literal('policy.publish'),
    policyId: id,
    material: z.boolean(),
    note: z.string().trim().max(2000).default(''),
    overrideReason: z.string().trim().max(2000).default(''),
  }),
  z.object({
    kind: z.literal('exception'),
    what: z.string().trim().min(3, 'Say what is treated differently.').max(1000),
    memberId: id.nullable(),
    departmentId: id.nullable(),
    until: iso,
    /** When it is about using our channels: the access mode that holds meanwhile. */
    access: z.enum(['open', 'at-work', 'barred']).nullable().default(null),
  }),
])
export type Change = z.infer<typeof change>
export type ChangeKind = Change['kind']
export const changeKinds = [
  'text',
  'rules',
  'mandate.grant',
  'mandate.revoke',
  'policy.publish',
  'exception',
] as const

const mandateLines = z.object({
  member: z.string(),
  verbs: z.array(z.string()),
  topics: z.array(z.string()).nullable(),
  channels: z.array(z.string()).nullable(),
  validTo: iso.nullable(),
})

/** What a change would do now, in the names people know. */
export const changeView = z.object({
  change,
  /** What it is about cannot be found, or would be refused as things stand; null: nothing speaks against it. */
  problem: z.string().nullable(),
  /** It was prepared on something that has changed since. */
  stale: z.boolean(),
  rules: z.object({ preview: rulesPreview, version: z.number().int() }).nullable(),
  mandate: mandateLines.nullable(),
  policy: z
    .object({
      title: z.string(),
      next: z.number().int(),
      sections: z.number().int(),
      findings: z.array(z.object({ severity: z.string(), why: z.string(), cure: z.string() })),
      legal: z.string(),
    })
    .nullable(),
  exception: z.object({ whom: z.string() }).nullable(),
})
export type ChangeView = z.infer<typeof changeView>
