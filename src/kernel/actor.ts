/** What a member may do inside Weft. Roles (people/domain/roles.ts) are named sets of these. */
export const rights = [
  'organisation.manage',
  'people.manage',
  'channels.manage',
  'mandates.manage',
  'roles.manage',
  'rules.manage',
  'facts.propose',
  'facts.approve',
  'facts.enter',
  'policy.manage',
  'training.manage',
  'council.take-part',
  'council.chair',
  'survey.manage',
  'publishing.pause',
  'inbox.answer',
  'inbox.route',
  'inbox.manage',
  'publish.draft',
  'publish.submit',
  'publish.approve',
  'publish.plan',
  'library.manage',
  'ideas.manage',
  'listening.manage',
  'scoreboard.view',
  'scoreboard.manage',
  'figures.share',
  'records.enter',
  'planning.manage',
  'planning.approve',
  'audit.view',
] as const

export type Right = (typeof rights)[number]

/**
 * Rights that can be held for some departments, channels, topics or regions only: those whose use is judged by `mayFor`.
 * All others concern the whole house; a role held with bounds does not bring them.
 */
export const boundedRights: readonly Right[] = [
  'people.manage',
  'mandates.manage',
  'policy.manage',
  'inbox.answer',
  'inbox.route',
  'publish.draft',
  'publish.submit',
  'publish.approve',
  'records.enter',
]

/** Where a right holds. A dimension that is null holds everywhere; departments are listed with all below them. */
export interface Scope {
  readonly departmentIds: readonly string[] | null
  readonly channelIds: readonly string[] | null
  readonly topics: readonly string[] | null
  readonly regions: readonly string[] | null
}

/**
 * What somebody wants to do something with. A dimension that is left out does not come up; one that is null has no
 * value (a person in no department), which only a right that holds everywhere covers.
 */
export interface Matter {
  readonly departmentId?: string | null | undefined
  readonly channelId?: string | null | undefined
  readonly topic?: string | null | undefined
  readonly region?: string | null | undefined
}

export interface MemberActor {
  readonly kind: 'member'
  readonly memberId: string
  readonly userId: string
  readonly name: string
  readonly departmentId: string | null
  /** Held everywhere or anywhere. */
  readonly rights: ReadonlySet<Right>
  /** For the rights that are not held everywhere: where they are. */
  readonly scopes: ReadonlyMap<Right, readonly Scope[]>
  /** Restricted departments whose rows are not there for this member. */
  readonly hidden: readonly string[]
}

/** A job or reaction at work. It may store and sort; it may never be the author of words that leave. */
export interface SystemActor {
  readonly kind: 'system'
  readonly name: string
}

export type Actor = MemberActor | SystemActor

/** Holds the right everywhere, or at least somewhere. Where the matter is known, `mayFor` decides. */
export function may(actor: Actor, right: Right): boolean {
  return actor.kind === 'system' || actor.rights.has(right)
}

/** Holds the right for exactly this. */
export function mayFor(actor: Actor, right: Right, matter: Matter): boolean {
  if (actor.kind === 'system') return true
  if (!actor.rights.has(right)) return false
  const scopes = actor.scopes.get(right)
  return scopes === undefined || scopes.some((scope) => covers(scope, matter))
}

/** True when the matter lies within the scope. */
export function covers(scope: Scope, matter: Matter): boolean {
  return (
    within(scope.departmentIds, matter.departmentId) &&
    within(scope.channelIds, matter.channelId) &&
    within(scope.topics, matter.topic) &&
    within(scope.regions, matter.region)
  )
}

function within(allowed: readonly string[] | null, value: string | null | undefined): boolean {
  return allowed === null || value === undefined || (value !== null && allowed.includes(value))
}
