import { z } from 'zod'
import { contentClasses, kinds, models } from './classes.ts'
import { firstContentRules } from './content-rules.ts'
import { decide } from './decide.ts'
import { audiences, type Mandate, verbs } from './mandate.ts'
import type { Access, AskedChannel, Decision } from './question.ts'
import { changed, firstRulebook, type RulesChange } from './rulebook.ts'
import { questionOf, type World } from './world.ts'

const id = z.string().min(1).max(200)
const instant = z.iso.datetime({ offset: true }).transform((text) => new Date(text))
const list = z.array(z.string().max(200)).max(1000)
const limit = list.nullable().default(null)

const mandate = z.strictObject({
  id: id.optional(),
  member: id,
  verbs: z.array(z.enum(verbs)).min(1),
  topics: limit,
  channels: limit,
  audiences: z.array(z.enum(audiences)).nullable().default(null),
  languages: limit,
  regions: limit,
  certificates: list.default([]),
  from: instant.nullable().default(null),
  to: instant.nullable().default(null),
  ended: instant.nullable().default(null),
  deputy: z
    .strictObject({
      member: id,
      from: instant.nullable().default(null),
      to: instant.nullable().default(null),
    })
    .nullable()
    .default(null),
})

const member = z.strictObject({
  id,
  name: z.string().max(200).optional(),
  active: z.boolean().default(true),
  department: id.nullable().default(null),
  roles: list.default([]),
  certificates: list.default([]),
  /** Short for one mandate without limits. */
  verbs: z.array(z.enum(verbs)).default([]),
  /** Owners are asked where a department has nobody, and named in refusals. */
  owner: z.boolean().default(false),
  access: z.enum(['open', 'at-work', 'barred']).default('open'),
  atWork: z.boolean().default(true),
  acceptedPolicy: z.boolean().default(true),
})

/** An organisation as a file says it. What is left out has the defaults of a new organisation. */
export const houseFile = z.strictObject({
  model: z.enum(models).default('honeycomb'),
  centre: id.nullable().default(null),
  departments: z
    .array(
      z.strictObject({
        id,
        name: z.string().max(200).optional(),
        kind: z.string().max(40).default('other'),
        parent: id.nullable().default(null),
        head: id.nullable().default(null),
      }),
    )
    .max(5000)
    .default([]),
  members: z.array(member).max(50_000),
  mandates: z.array(mandate).max(50_000).default([]),
  channels: z
    .array(
      z.strictObject({
        id,
        name: z.string().max(200).optional(),
        department: id.nullable().default(null),
        audiences: z.array(z.enum(audiences)).default([]),
        region: z.string().max(40).nullable().default(null),
        recognised: z.boolean().default(false),
      }),
    )
    .max(5000)
    .default([]),
  quiet: z
    .array(
      z.strictObject({
        name: z.string().max(200),
        from: instant,
        to: instant,
        owner: z.string().max(200).default('The owner'),
        channels: limit,
      }),
    )
    .default([]),
  /** Parts of a rulebook that replace those of the model; the shape `GET /api/governance/rules` gives. */
  rules: z.record(z.string(), z.unknown()).default({}),
})
export type HouseFile = z.output<typeof houseFile>

/** One question. */
export const scenarioLine = z.strictObject({
  id: z.union([z.string(), z.number()]).optional(),
  /** Needed unless a house was given for all lines. */
  organisation: houseFile.optional(),
  member: id,
  kind: z.enum(kinds).default('post'),
  channels: z.array(id).min(1).max(50),
  text: z.string().max(100_000).default(''),
  language: z.string().max(35).nullable().default(null),
  facts: z.array(z.enum(['public', 'regional', 'internal', 'secret', 'material'])).default([]),
  checks: z.enum(['pass', 'warn', 'hold', 'block']).default('pass'),
  judged: z
    .strictObject({
      /** Member id of whoever judged: milder than the rules counts only from another who may approve. */
      by: id,
      class: z.enum(contentClasses),
      topics: list.default([]),
      name: z.string(),
      reason: z.string(),
    })
    .nullable()
    .default(null),
  at: instant,
})
export type ScenarioLine = z.output<typeof scenarioLine>

/** Many questions about one house share what is looked up by name. */
export function worldOf(house: HouseFile): World {
  const rulebook = changed(
    { ...firstRulebook(firstContentRules), version: 0 },
    { model: house.model, centreId: house.centre, ...(house.rules as RulesChange) },
  )
  const members = new Map(
    house.members.map((one) => [one.id, { ...one, name: one.name ?? one.id, departmentId: one.department }]),
  )
  const departments = new Map(
    house.departments.map(({ parent, head, ...one }) => [
      one.id,
      { ...one, name: one.name ?? one.id, parentId: parent, headMemberId: head },
    ]),
  )
  const channels = new Map(house.channels.map((one) => [one.id, channelOf(one)]))
  const mandates = mandatesOf(house)
  const byBearer = grouped(mandates, (one) => (one.deputyId ? [one.memberId, one.deputyId] : [one.memberId]))
  const byVerb = grouped(mandates, (one) => one.verbs)
  const byTopic = grouped(mandates, (one) => one.topics ?? [])
  const owners = house.members
    .filter((one) => one.owner && one.active)
    .map((one) => ({ id: one.id, name: one.name ?? one.id }))
  return {
    rulebook,
    member: (wanted) => members.get(wanted),
    department: (wanted) => departments.get(wanted),
    channel: (wanted) => channels.get(wanted),
    mandatesOf: (wanted) => byBearer.get(wanted) ?? [],
    mandatesFor: (verb) => byVerb.get(verb) ?? [],
    mandatesOn: (topic) => byTopic.get(topic) ?? [],
    sees: () => true,
    access: (wanted): Access => {
      const one = members.get(wanted)
      const departmentName = one?.departmentId ? (departments.get(one.departmentId)?.name ?? null) : null
      return {
        mode: one?.access ?? 'open',
        departmentName,
        atWork: one?.atWork ?? true,
        excepted: false,
        policyOpen: one?.acceptedPolicy === false,
      }
    },
    quiet: house.quiet.map(({ channels: channelIds, ...period }, no) => ({
      ...period,
      id: `quiet-${no}`,
      channelIds,
    })),
    helpers: { mandates: owners, policy: owners, owners },
    courses: {},
  }
}

/** The answer to one line, by the same code that decides in earnest. */
export function answerLine(world: World, line: ScenarioLine): Decision {
  const { member: authorId, channels: channelIds, kind, text, language, facts, checks, judged, at } = line
  const question = questionOf(world, {
    authorId,
    channelIds,
    kind,
    text,
    language,
    facts,
    checks,
    judged,
    at,
  })
  return decide(question, world.rulebook)
}

function channelOf(one: HouseFile['channels'][number]): AskedChannel {
  const { department: departmentId, name, ...rest } = one
  return { ...rest, name: name ?? one.id, departmentId }
}

const always = new Date(0)

function mandatesOf(house: HouseFile): Mandate[] {
  const short = house.members.flatMap((one) =>
    one.verbs.length === 0
      ? []
      : [mandate.parse({ member: one.id, verbs: one.verbs, id: `${one.id}/verbs` })],
  )
  return [...house.mandates, ...short].map((one, no) => ({
    id: one.id ?? `mandate-${no}`,
    memberId: one.member,
    verbs: one.verbs,
    topics: one.topics,
    channelIds: one.channels,
    audiences: one.audiences,
    languages: one.languages,
    regions: one.regions,
    certificates: one.certificates,
    validFrom: one.from ?? always,
    validTo: one.to,
    endedAt: one.ended,
    deputyId: one.deputy?.member ?? null,
    deputyFrom: one.deputy?.from ?? null,
    deputyTo: one.deputy?.to ?? null,
  }))
}

function grouped<T>(list: readonly T[], keys: (one: T) => readonly string[]): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const one of list)
    for (const key of keys(one)) {
      const known = groups.get(key)
      if (known) known.push(one)
      else groups.set(key, [one])
    }
  return groups
}
