import { oc } from '@orpc/contract'
import { z } from 'zod'
import { answer, audience, id, iso, kind, languageCode, person, region, slug, tags, verb } from './shapes.ts'

export const mandateCard = z.object({
  id,
  member: z.object({
    id,
    name: z.string(),
    title: z.string().nullable(),
    departmentName: z.string().nullable(),
  }),
  verbs: z.array(verb),
  /** Null in any limit: everything. */
  topics: z.array(z.string()).nullable(),
  channelIds: z.array(id).nullable(),
  audiences: z.array(audience).nullable(),
  languages: z.array(z.string()).nullable(),
  regions: z.array(z.string()).nullable(),
  certificates: z.array(z.object({ id: z.string(), title: z.string(), held: z.boolean() })),
  validFrom: iso,
  validTo: iso.nullable(),
  deputy: person.extend({ from: iso.nullable(), to: iso.nullable(), standing: z.boolean() }).nullable(),
  /** On the public page “who speaks for us”. */
  public: z.boolean(),
  /** How to reach the holder at any hour; for the register inside the house. */
  contact: z.string().nullable(),
  /** May speak to investors about what is material (Reg FD). */
  authorisedSpeaker: z.boolean(),
  source: z.enum(['role', 'appointed']),
  grantedBy: z.string().nullable(),
  /** `locked`: in force, but a certificate is missing. */
  state: z.enum(['coming', 'valid', 'locked', 'over']),
  /** What is wrong with it, and the cure: an expired deputy, a holder who left, a channel that is gone. */
  flags: z.array(z.object({ rule: z.string(), message: z.string(), cure: z.string() })),
})
export type MandateCard = z.infer<typeof mandateCard>

const limits = {
  verbs: z.array(verb).min(1, 'Choose at least one verb.'),
  topics: z.array(slug).min(1).max(40).nullable().default(null),
  channelIds: z.array(id).min(1).max(500).nullable(),
  audiences: z.array(audience).min(1).nullable().default(null),
  languages: z.array(languageCode).min(1).max(40).nullable().default(null),
  regions: z.array(region).min(1).max(40).nullable().default(null),
  certificates: z.array(z.string().max(80)).max(10).default([]),
  validFrom: iso.optional(),
  validTo: iso.nullable(),
  deputyId: id.nullable().default(null),
  deputyFrom: iso.nullable().default(null),
  deputyTo: iso.nullable().default(null),
  public: z.boolean().default(false),
  contact: z.string().trim().max(200).nullable().default(null),
  authorisedSpeaker: z.boolean().default(false),
}

const get = (path: `/${string}`, summary: string) => oc.route({ method: 'GET', path, summary, tags })
const post = (path: `/${string}`, summary: string) => oc.route({ method: 'POST', path, summary, tags })

/** What the simulator is asked. */
export const scenarioInput = z.object({
  memberId: id,
  kind,
  channelIds: z.array(id).min(1, 'Choose a channel.').max(50),
  text: z.string().max(20_000).default(''),
  language: languageCode.nullable().default(null),
  at: iso.optional(),
})

export const mandatesContract = {
  mandates: get('/governance/mandates', 'Who may speak, where, about what')
    .input(
      z.object({
        q: z.string().trim().max(120).optional(),
        view: z.enum(['standing', 'spokespersons', 'flagged', 'over']).default('standing'),
        memberId: id.optional(),
        cursor: z.string().max(200).optional(),
        limit: z.coerce.number().int().min(1).max(200).default(100),
      }),
    )
    .output(
      z.object({
        mandates: z.array(mandateCard),
        nextCursor: z.string().nullable(),
        flagged: z.number().int(),
      }),
    ),
  grant: post('/governance/mandates', 'Grant a mandate')
    .input(z.object({ memberId: id, ...limits }))
    .output(z.object({ id })),
  change: post('/governance/mandates/{id}', 'Change a mandate: the old one ends, the new one begins')
    .input(z.object({ id, ...limits }))
    .output(z.object({ id })),
  revoke: post('/governance/mandates/{id}/revoke', 'End a mandate at once')
    .input(z.object({ id }))
    .output(z.object({ id })),
  topics: get('/governance/topics', 'Words for what people speak about').output(
    z.object({
      topics: z.array(z.object({ slug: z.string(), reserved: z.boolean(), used: z.number().int() })),
    }),
  ),
  coverage: get(
    '/governance/coverage',
    'Who could speak: topics by channel and language, and the holes',
  ).output(
    z.object({
      topics: z.array(z.string()),
      channels: z.array(
        z.object({ id, name: z.string(), network: z.string(), languages: z.array(z.string()) }),
      ),
      cells: z.array(
        z.object({
          topic: z.string(),
          channelId: id,
          language: z.string().nullable(),
          people: z.array(person),
        }),
      ),
      covered: z.number().int(),
      wanted: z.number().int(),
    }),
  ),
  explain: get('/governance/explain', 'Why can I (not) publish here?')
    .input(z.object({ kind, channelId: id, text: z.string().max(5000).optional() }))
    .output(answer),
  simulate: post('/governance/simulate', 'What if this member said this there, then?')
    .input(scenarioInput)
    .output(answer),
  whoSpeaks: get('/governance/who-speaks', 'The public page: who speaks for us')
    .input(z.object({ organisation: z.string().max(80).optional() }))
    .output(
      z.object({
        organisation: z.string(),
        channels: z.array(
          z.object({ networkName: z.string(), handle: z.string(), url: z.string().nullable() }),
        ),
        speakers: z.array(
          z.object({
            name: z.string(),
            title: z.string().nullable(),
            topics: z.array(z.string()).nullable(),
            audiences: z.array(audience).nullable(),
            languages: z.array(z.string()).nullable(),
            channels: z.array(z.object({ networkName: z.string(), handle: z.string() })).nullable(),
            deputy: z.string().nullable(),
          }),
        ),
        asOf: iso,
      }),
    ),
}
