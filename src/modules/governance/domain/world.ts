import type { ContentClass, Kind } from './classes.ts'
import { classify, highest, stricter } from './classify.ts'
import { isDeputy, isStanding, type Mandate } from './mandate.ts'
import { groupKey, rowFor, stepsFor } from './matrix.ts'
import type { Access, AskedChannel, Author, NamedPerson, Question, StatementAct } from './question.ts'
import type { ApproverGroup, Rulebook, StepRule } from './rulebook.ts'
import { statementSteps } from './statement.ts'

export interface WorldMember extends NamedPerson {
  readonly active: boolean
  readonly departmentId: string | null
  readonly roles: readonly string[]
  readonly certificates: readonly string[]
}

export interface WorldDepartment extends NamedPerson {
  readonly kind: string
  readonly parentId: string | null
  readonly headMemberId: string | null
}

export interface QuietPeriod {
  readonly id: string
  readonly name: string
  readonly from: Date
  readonly to: Date
  readonly owner: string
  /** Null: every channel. */
  readonly channelIds: readonly string[] | null
}

/**
 * What an organisation looks like to the decision. The database fills one with what a question needs, the simulator
 * with everybody, a file with what it says: the same pure code answers all three.
 */
export interface World {
  readonly rulebook: Rulebook
  member(id: string): WorldMember | undefined
  department(id: string): WorldDepartment | undefined
  channel(id: string): AskedChannel | undefined
  /** Mandates somebody holds or may stand in for, ended ones included as far as they explain a refusal. */
  mandatesOf(memberId: string): readonly Mandate[]
  /** Mandates with this verb. */
  mandatesFor(verb: 'approve' | 'state' | 'reply' | 'publish'): readonly Mandate[]
  /** Mandates that name this topic. */
  mandatesOn(topic: string): readonly Mandate[]
  /** Whether what somebody of this department writes shows to this member; departments may be restricted. */
  sees(memberId: string, departmentId: string | null): boolean
  /** What the policy says about somebody at this moment. */
  access(memberId: string, at: Date): Access
  readonly quiet: readonly QuietPeriod[]
  readonly helpers: {
    readonly mandates: readonly NamedPerson[]
    readonly policy: readonly NamedPerson[]
    readonly owners: readonly NamedPerson[]
  }
  readonly courses: Readonly<Record<string, string>>
}

/** A person's judgement of exactly this content. */
export interface PersonsJudgement {
  /** Member id of whoever judged. */
  readonly by: string
  readonly class: ContentClass
  readonly topics: readonly string[]
  readonly name: string
  readonly reason: string
}

export interface Scenario {
  readonly authorId: string
  readonly kind: Kind
  readonly channelIds: readonly string[]
  readonly text: string
  readonly language: string | null
  /** Classes of the company facts it touches. */
  readonly facts: readonly string[]
  readonly checks: Question['checks']
  readonly judged: PersonsJudgement | null
  /** Others whose words stand in it: they cannot be the second person. */
  readonly writers?: readonly string[]
  readonly statement?: StatementAct | undefined
  readonly at: Date
}

/** Puts together what `decide` needs to know about one scenario. Pure. */
export function questionOf(world: World, scenario: Scenario): Question {
  const { rulebook } = world
  const { kind, at: moment } = scenario
  const author = authorOf(world, scenario.authorId)
  const channels = scenario.channelIds.map(
    (id): AskedChannel =>
      world.channel(id) ?? {
        id,
        name: 'A channel that is gone',
        departmentId: null,
        audiences: [],
        region: null,
        recognised: false,
      },
  )
  const approvers = once(() => holdersOn(world, ['approve'], channels, moment))
  const content = contentOf(world, scenario, channels)
  const topics = speakersOf(world, content.reserved, moment)
  const row = rowFor(rulebook, { kind, class: content.class, author, channels })
  const uninvolved = (people: readonly NamedPerson[]) =>
    people.filter((person) => !scenario.writers?.includes(person.id))
  const groups: Record<string, readonly NamedPerson[]> = {}
  const around: Around = { author, topics, moment, approvers }
  const steps = scenario.statement
    ? statementSteps(scenario.statement)
    : stepsFor(row, content.reserved, true)
  for (const step of steps)
    for (const group of step.from)
      groups[groupKey(group, step)] = uninvolved(peopleOf(world, group, step, around))
  // Of a statement those who may state on all of its channels; a topic comes later, when it is said.
  if (scenario.statement) groups.spokesperson = uninvolved(holdersOn(world, ['state'], channels, moment))
  return {
    kind,
    ...(scenario.statement ? { statement: scenario.statement } : {}),
    author,
    access: world.access(author.id, moment),
    mandates: world.mandatesOf(author.id),
    channels,
    content,
    checks: scenario.checks,
    groups,
    quiet: quietAt(world, scenario),
    helpers: {
      mandates: without(world.helpers.mandates, author.id).map((person) => person.name),
      policy: without(world.helpers.policy, author.id).map((person) => person.name),
      owners: world.helpers.owners,
      topics,
    },
    courses: namedCourses(world, world.mandatesOf(author.id)),
    moment,
  }
}

function authorOf(world: World, id: string): Author {
  const member = world.member(id)
  const line = member?.departmentId ? upwards(world, member.departmentId) : []
  const { centreId } = world.rulebook
  const centre = line.some((one) => (centreId === null ? one.kind === 'marketing' : one.id === centreId))
  return {
    id,
    name: member?.name ?? 'The author',
    active: member?.active ?? false,
    human: member !== undefined,
    certificates: member?.certificates ?? [],
    centre,
    units: line.map((one) => one.id),
  }
}

/** A department and all above it, the nearest first. A tree that circles ends where it began. */
function upwards(world: World, departmentId: string): WorldDepartment[] {
  const line: WorldDepartment[] = []
  for (let at = world.department(departmentId); at && !line.includes(at); )
    at = line.push(at) && at.parentId ? world.department(at.parentId) : undefined
  return line
}

function contentOf(world: World, scenario: Scenario, channels: readonly AskedChannel[]): Question['content'] {
  const { judged, language, at } = scenario
  const plain = classify(scenario, world.rulebook.content)
  // A statement is about a crisis, whatever its words.
  const found = scenario.statement ? { ...plain, class: highest([plain.class, 'F']) } : plain
  if (!judged) return { ...found, language, judgedBy: null }
  // Milder than the rules counts only from somebody else who may consent here; an author can only be stricter.
  const judges = holdersOn(world, ['approve', 'state'], channels, at)
  const free = judged.by !== scenario.authorId && judges.some((person) => person.id === judged.by)
  const held = free ? judged : stricter(found, judged)
  const reserved = world.rulebook.content.flatMap((rule) => (rule.reserved && rule.topic ? [rule.topic] : []))
  return {
    class: held.class,
    topics: held.topics,
    reserved: held.topics.filter((topic) => reserved.includes(topic)),
    because: found.because,
    language,
    judgedBy: held.class === judged.class ? { name: judged.name, reason: judged.reason } : null,
  }
}

/** Who may speak about each reserved topic: holders and deputies of mandates that name it. */
function speakersOf(world: World, reserved: readonly string[], moment: Date): Record<string, NamedPerson[]> {
  const speaks = (mandate: Mandate): boolean =>
    mandate.verbs.some((verb) => verb === 'state' || verb === 'publish' || verb === 'reply')
  return Object.fromEntries(
    reserved.map((topic) => [topic, bearers(world, world.mandatesOn(topic).filter(speaks), moment)]),
  )
}

/** Active people who can use these mandates now, each once, in the order of the mandates. */
function bearers(world: World, mandates: readonly Mandate[], moment: Date): NamedPerson[] {
  const found = new Map<string, NamedPerson>()
  for (const mandate of mandates) {
    if (!isStanding(mandate, moment)) continue
    for (const id of [mandate.memberId, mandate.deputyId]) {
      if (id === null || found.has(id)) continue
      const member = world.member(id)
      const here = member?.active && (id === mandate.memberId || isDeputy(mandate, id, moment))
      if (here && mandate.certificates.every((course) => member.certificates.includes(course)))
        found.set(id, { id, name: member.name })
    }
  }
  return [...found.values()]
}

interface Around {
  readonly author: Author
  readonly topics: Readonly<Record<string, readonly NamedPerson[]>>
  readonly moment: Date
  /** Everybody with a mandate to approve on all the channels; worked out when a group first needs it. */
  readonly approvers: () => readonly NamedPerson[]
}

function holdersOn(
  world: World,
  verbs: readonly ('approve' | 'state')[],
  channels: readonly AskedChannel[],
  moment: Date,
): NamedPerson[] {
  const everywhere = verbs
    .flatMap((verb) => world.mandatesFor(verb))
    .filter(({ channelIds }) => channelIds === null || channels.every((one) => channelIds.includes(one.id)))
  return bearers(world, everywhere, moment)
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

/** Who can consent for a group. Everybody needs a mandate to approve on all the channels, except spokespersons. */
function peopleOf(
  world: World,
  group: ApproverGroup,
  step: StepRule,
  around: Around,
): readonly NamedPerson[] {
  if (group.of === 'spokesperson') {
    const topic = step.id.startsWith('topic.') ? step.id.slice('topic.'.length) : null
    if (topic !== null) return around.topics[topic] ?? []
    return bearers(world, world.mandatesFor('state'), around.moment)
  }
  const approvers = around.approvers()
  // A second person is somebody who may read it anyway; whoever the rules ask by name may read it because they are asked.
  const departmentId = world.member(around.author.id)?.departmentId ?? null
  return group.of === 'peer'
    ? approvers.filter((person) => world.sees(person.id, departmentId))
    : approvers.filter((person) => belongs(world, person.id, group, around.author))
}

function belongs(world: World, id: string, group: ApproverGroup, author: Author): boolean {
  const member = world.member(id)
  const line = member?.departmentId ? upwards(world, member.departmentId) : []
  if (group.of === 'member') return id === group.memberId
  if (group.of === 'role') return member?.roles.includes(group.role) ?? false
  if (group.of === 'department') return line.some((one) => one.kind === group.department)
  if (group.of === 'centre') return authorOf(world, id).centre
  const heads = author.units.map((unit) => world.department(unit)?.headMemberId)
  return group.of === 'head' && heads.includes(id)
}

function quietAt(world: World, { channelIds, at }: Scenario): Question['quiet'] {
  const period = world.quiet.find(
    (one) =>
      one.from <= at &&
      one.to > at &&
      (one.channelIds === null || channelIds.some((id) => one.channelIds?.includes(id))),
  )
  return period ? { name: period.name, until: period.to.toISOString(), owner: period.owner } : null
}

function without(people: readonly NamedPerson[], id: string): NamedPerson[] {
  return people.filter((person) => person.id !== id)
}

/** Only the titles that words may need: a record stays small. */
function namedCourses(world: World, mandates: readonly Mandate[]): Record<string, string> {
  const ids = new Set(mandates.flatMap((mandate) => mandate.certificates))
  return Object.fromEntries([...ids].flatMap((id) => (world.courses[id] ? [[id, world.courses[id]]] : [])))
}
