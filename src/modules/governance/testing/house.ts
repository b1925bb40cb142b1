import { firstContentRules } from '../domain/content-rules.ts'
import type { Mandate } from '../domain/mandate.ts'
import type { Access, AskedChannel } from '../domain/question.ts'
import { firstRulebook, type Rulebook, SPEAKING_COURSE } from '../domain/rulebook.ts'
import type { Scenario, World, WorldDepartment, WorldMember } from '../domain/world.ts'

/** A small invented house for tables of the decision: Elin writes, Hanne leads marketing, Ruth owns. */
export interface House {
  readonly members: readonly WorldMember[]
  readonly mandates: readonly Mandate[]
  readonly rulebook: Rulebook
  readonly certified: readonly string[]
  readonly owners: readonly string[]
  readonly access: Partial<Access>
  readonly quiet: boolean
  /** Topic → who has the mandate to state on it. */
  readonly speakers: Readonly<Record<string, readonly string[]>>
  readonly roles: Readonly<Record<string, readonly string[]>>
  /** Who may not read what the author writes. */
  readonly blind: readonly string[]
  readonly unit: Readonly<Record<string, string>>
}

let count = 0
export const mandate = (memberId: string, more: Partial<Mandate> = {}): Mandate => {
  count += 1
  return {
    id: `mandate-${count}`,
    memberId,
    verbs: ['reply', 'publish', 'approve'],
    topics: null,
    channelIds: null,
    audiences: null,
    languages: null,
    regions: null,
    certificates: [],
    validFrom: new Date('2026-01-01T00:00:00Z'),
    validTo: null,
    endedAt: null,
    deputyId: null,
    deputyFrom: null,
    deputyTo: null,
    ...more,
  }
}

export const member = (id: string, more: Partial<WorldMember> = {}): WorldMember => ({
  id,
  name: id.charAt(0).toUpperCase() + id.slice(1),
  active: true,
  departmentId: 'marketing',
  roles: [],
  certificates: [],
  ...more,
})

const departments: readonly WorldDepartment[] = [
  { id: 'house', name: 'House', kind: 'executive', parentId: null, headMemberId: 'ruth' },
  { id: 'marketing', name: 'Marketing', kind: 'marketing', parentId: 'house', headMemberId: 'hanne' },
  { id: 'service', name: 'Service', kind: 'service', parentId: 'house', headMemberId: 'nils' },
]

const channel = (id: string, name: string, more: Partial<AskedChannel> = {}): AskedChannel => ({
  id,
  name,
  departmentId: null,
  audiences: [],
  region: null,
  recognised: false,
  ...more,
})

const channels: readonly AskedChannel[] = [
  channel('c1', 'Bluesky', { departmentId: 'service' }),
  channel('c2', 'Mastodon'),
  channel('german', 'Mastodon (de)', { departmentId: 'marketing', region: 'de', audiences: ['customers'] }),
  channel('investors', 'Newsroom', { recognised: true }),
]

const open: Access = {
  mode: 'open',
  departmentName: 'Marketing',
  atWork: true,
  excepted: false,
  policyOpen: false,
}

export function houseOf(house: Partial<House>): World {
  const everybody = house.members ?? ['elin', 'hanne', 'ingrid', 'nils'].map((id) => member(id))
  const ruth = member('ruth', { departmentId: 'house' })
  const withRuth = everybody.some((one) => one.id === 'ruth') ? everybody : [...everybody, ruth]
  const all = new Map(
    withRuth.map((one) => [
      one.id,
      {
        ...one,
        departmentId: house.unit?.[one.id] ?? one.departmentId,
        roles: house.roles?.[one.id] ?? one.roles,
        certificates: house.certified?.includes(one.id) ? [SPEAKING_COURSE] : one.certificates,
      },
    ]),
  )
  const spoken = Object.entries(house.speakers ?? {}).flatMap(([topic, ids]) =>
    ids.map((id) => mandate(id, { verbs: ['state'], topics: [topic] })),
  )
  const mandates = [...(house.mandates ?? [mandate('elin'), mandate('hanne')]), ...spoken]
  const owners = (house.owners ?? ['ruth']).map((id) => ({ id, name: all.get(id)?.name ?? id }))
  return {
    rulebook: house.rulebook ?? firstRulebook(firstContentRules),
    member: (id) => all.get(id),
    department: (id) => departments.find((one) => one.id === id),
    channel: (id) => channels.find((one) => one.id === id),
    mandatesOf: (id) => mandates.filter((one) => one.memberId === id || one.deputyId === id),
    mandatesFor: (verb) => mandates.filter((one) => one.verbs.includes(verb)),
    mandatesOn: (topic) => mandates.filter((one) => one.topics?.includes(topic)),
    sees: (id) => !house.blind?.includes(id),
    access: () => ({ ...open, ...house.access }),
    quiet: house.quiet
      ? [
          {
            id: 'q',
            name: 'Before the half-year results',
            from: new Date('2026-03-01'),
            to: new Date('2026-04-01'),
            owner: 'Ingrid',
            channelIds: null,
          },
        ]
      : [],
    helpers: { mandates: owners, policy: owners, owners },
    courses: { [SPEAKING_COURSE]: 'Speaking for us' },
  }
}

export const scenario = (more: Partial<Scenario> = {}): Scenario => ({
  authorId: 'elin',
  kind: 'post',
  channelIds: ['c1'],
  text: 'Good morning from the mountains',
  language: null,
  facts: [],
  checks: 'pass',
  judged: null,
  at: new Date('2026-03-11T10:00:00Z'),
  ...more,
})
