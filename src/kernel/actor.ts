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
  'publish.draft',
  'publish.submit',
  'publish.approve',
  'scoreboard.view',
  'audit.view',
] as const

export type Right = (typeof rights)[number]

export interface MemberActor {
  readonly kind: 'member'
  readonly memberId: string
  readonly userId: string
  readonly name: string
  readonly departmentId: string | null
  readonly rights: ReadonlySet<Right>
}

/** A job or reaction at work. It may store and sort; it may never be the author of words that leave. */
export interface SystemActor {
  readonly kind: 'system'
  readonly name: string
}

export type Actor = MemberActor | SystemActor

export function may(actor: Actor, right: Right): boolean {
  return actor.kind === 'system' || actor.rights.has(right)
}
