import { oc } from '@orpc/contract'
import { z } from 'zod'
import { audience, contentClass, id, iso, kind, model, region, slug, tags } from './shapes.ts'

const approverGroup = z.discriminatedUnion('of', [
  z.object({ of: z.literal('peer') }),
  z.object({ of: z.literal('department'), department: z.string().max(40) }),
  z.object({ of: z.literal('head') }),
  z.object({ of: z.literal('centre') }),
  z.object({ of: z.literal('spokesperson') }),
  z.object({ of: z.literal('role'), role: z.string().max(80) }),
  z.object({ of: z.literal('member'), memberId: id }),
])

export const stepRule = z.object({
  id: z.string().min(1).max(40),
  label: z.string().trim().min(1, 'Say who is asked.').max(80),
  mode: z.enum(['any', 'all']),
  from: z.array(approverGroup).min(1, 'Choose who can consent.').max(8),
  minutes: z.number().int().min(5, 'Give at least five minutes.').max(20_160, 'Give at most two weeks.'),
  standIn: z.boolean(),
})

export const matrixRule = z.object({
  id: z.string().min(1).max(40),
  classes: z.array(contentClass).min(1, 'Choose at least one class.'),
  kinds: z.array(kind).min(1).nullable(),
  author: z.enum(['anybody', 'certified', 'centre', 'certified-or-centre']),
  channel: z.enum(['any', 'own']),
  steps: z.array(stepRule).max(6),
  sample: z.number().int().min(0).max(100),
})

export const contentRule = z.object({
  id: z.string().min(1).max(60),
  class: contentClass,
  topic: slug.nullable(),
  reserved: z.boolean(),
  kinds: z.array(kind).min(1).nullable(),
  words: z.array(z.string().trim().min(2, 'Use words of at least two letters.').max(80)).max(300),
  hosts: z.array(z.string().trim().toLowerCase().max(120)).max(100),
  channelIds: z.array(id).max(200).nullable(),
})

const certified = z.array(z.string().max(80)).max(10)

/** What is left out stays as it is. */
export const rulesChange = z.object({
  model: model.optional(),
  centreId: id.nullable().optional(),
  certifiedBy: z.object({ post: certified, reply: certified }).optional(),
  matrix: z.array(matrixRule).min(1).max(60).optional(),
  content: z.array(contentRule).max(200).optional(),
  quietClasses: z.array(contentClass).optional(),
  recognisedClasses: z.array(contentClass).optional(),
  byCouncil: z.boolean().optional(),
})

export const rulebookView = z.object({
  version: z.number().int(),
  model,
  centreId: id.nullable(),
  certifiedBy: z.object({ post: certified, reply: certified }),
  matrix: z.array(matrixRule),
  content: z.array(contentRule),
  quietClasses: z.array(contentClass),
  recognisedClasses: z.array(contentClass),
  byCouncil: z.boolean(),
})
export type RulebookView = z.infer<typeof rulebookView>

const versionLine = z.object({
  version: z.number().int(),
  model,
  reason: z.string(),
  by: z.string().nullable(),
  at: iso,
  councilDecisionId: id.nullable(),
})

const why = z.string().trim().min(3, 'Say in a few words why.').max(500)
const get = (path: `/${string}`, summary: string) => oc.route({ method: 'GET', path, summary, tags })
const post = (path: `/${string}`, summary: string) => oc.route({ method: 'POST', path, summary, tags })

/** For how many people an act changes from one answer to another. */
export const previewLine = z.object({
  act: z.object({ kind, class: contentClass, channel: z.enum(['own', 'other']) }),
  before: z.string(),
  after: z.string(),
  tone: z.enum(['looser', 'tighter', 'other']),
  people: z.number().int(),
  names: z.array(z.string()),
})

export const quietPeriod = z.object({
  id,
  name: z.string(),
  from: iso,
  to: iso,
  channelIds: z.array(id).nullable(),
  owner: z.object({ id, name: z.string() }),
  state: z.enum(['coming', 'now', 'over']),
})

export const rulesContract = {
  rules: get('/governance/rules', 'What needs whose consent').output(
    z.object({ rulebook: rulebookView, history: z.array(versionLine), mayNot: z.string().nullable() }),
  ),
  previewRules: post('/governance/rules/preview', 'What a change would change, for whom')
    .input(z.object({ change: rulesChange }))
    .output(
      z.object({
        rulebook: rulebookView,
        lines: z.array(previewLine),
        people: z.number().int(),
        problems: z.array(z.object({ message: z.string(), cure: z.string() })),
      }),
    ),
  adoptRules: post('/governance/rules', 'Adopt a change as the next version')
    .input(z.object({ change: rulesChange, reason: why, basedOn: z.number().int() }))
    .output(z.object({ version: z.number().int() })),
  restoreRules: post('/governance/rules/restore', 'Go back to an earlier version, as the next one')
    .input(z.object({ version: z.number().int(), reason: why }))
    .output(z.object({ version: z.number().int() })),
  classify: post('/governance/classify', 'Try a text: class, topics, and why')
    .input(z.object({ kind, text: z.string().max(20_000), channelIds: z.array(id).max(50).default([]) }))
    .output(
      z.object({
        class: contentClass,
        topics: z.array(z.string()),
        because: z.array(
          z.object({
            ruleId: z.string(),
            class: contentClass,
            topic: z.string().nullable(),
            found: z.string(),
          }),
        ),
      }),
    ),
  quiet: get('/governance/quiet', 'Quiet periods').output(z.object({ periods: z.array(quietPeriod) })),
  setQuiet: post('/governance/quiet', 'Begin or plan a quiet period')
    .input(
      z.object({
        name: z.string().trim().min(3, 'Give it a name people understand.').max(120),
        from: iso,
        to: iso,
        channelIds: z.array(id).min(1).nullable().default(null),
      }),
    )
    .output(z.object({ id })),
  endQuiet: post('/governance/quiet/{id}/end', 'End a quiet period now')
    .input(z.object({ id }))
    .output(z.object({ id })),
  register: get('/governance/channels', 'Whose channel is whose, for whom, and what may appear there').output(
    z.object({
      channels: z.array(
        z.object({
          channelId: id,
          network: z.string(),
          networkName: z.string(),
          handle: z.string(),
          departmentId: id.nullable(),
          audiences: z.array(audience),
          region: z.string().nullable(),
          languages: z.array(z.string()),
          recognised: z.boolean(),
          /** Where the public was told that news for investors appears here. */
          evidence: z.string().nullable(),
        }),
      ),
      mayNot: z.string().nullable(),
    }),
  ),
  setRegister: post('/governance/channels/{channelId}', 'Change the register of one channel')
    .input(
      z.object({
        channelId: id,
        departmentId: id.nullable(),
        audiences: z.array(audience),
        region: region.nullable(),
        languages: z.array(z.string().regex(/^[a-z]{2,3}$/)).max(20),
        recognised: z.boolean(),
        evidence: z.string().trim().max(500).nullable(),
      }),
    )
    .output(z.object({ channelId: id })),
  replay: post('/governance/decisions/{id}/replay', 'Ask the record again: is the answer still the same?')
    .input(z.object({ id }))
    .output(
      z.object({
        id,
        at: iso,
        rulesVersion: z.number().int(),
        recorded: z.enum(['allow', 'needs', 'refuse']),
        replayed: z.enum(['allow', 'needs', 'refuse']),
        same: z.boolean(),
        unchanged: z.boolean(),
        reasons: z.array(z.object({ rule: z.string(), message: z.string(), help: z.string().optional() })),
      }),
    ),
}
