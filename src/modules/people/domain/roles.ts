import { type Right, rights } from '#kernel/actor.ts'

/** Named sets of rights. A member has any number of them; what they may do is the union. */
export const roleIds = [
  'owner',
  'admin',
  'social-lead',
  'agent',
  'author',
  'approver',
  'auditor',
  'viewer',
  'director-content',
  'director-community',
  'spokesperson',
  'council-member',
  'council-chair',
  'fact-owner',
  'fact-enterer',
  'policy-owner',
  'trainer',
  'controller',
] as const

export type RoleId = (typeof roleIds)[number]

export const roleRights: Readonly<Record<RoleId, readonly Right[]>> = {
  owner: rights,
  admin: [
    'organisation.manage',
    'people.manage',
    'channels.manage',
    'mandates.manage',
    'roles.manage',
    'rules.manage',
    'policy.manage',
    'training.manage',
    'survey.manage',
    'scoreboard.view',
    'audit.view',
  ],
  'social-lead': [
    'channels.manage',
    'mandates.manage',
    'rules.manage',
    'facts.propose',
    'training.manage',
    'survey.manage',
    'publishing.pause',
    'inbox.answer',
    'inbox.route',
    'publish.draft',
    'publish.submit',
    'publish.approve',
    'publish.plan',
    'library.manage',
    'ideas.manage',
    'inbox.manage',
    'listening.manage',
    'scoreboard.view',
    'scoreboard.manage',
    'figures.share',
    'records.enter',
    'planning.manage',
  ],
  agent: ['inbox.answer', 'inbox.route', 'scoreboard.view'],
  author: ['publish.draft', 'publish.submit', 'scoreboard.view'],
  approver: ['publish.approve', 'scoreboard.view'],
  auditor: ['audit.view', 'scoreboard.view'],
  viewer: ['scoreboard.view'],
  'director-content': [
    'publish.draft',
    'publish.submit',
    'publish.approve',
    'publish.plan',
    'library.manage',
    'ideas.manage',
    'inbox.manage',
    'listening.manage',
    'facts.propose',
    'scoreboard.view',
  ],
  'director-community': [
    'inbox.answer',
    'inbox.route',
    'publish.draft',
    'publish.submit',
    'ideas.manage',
    'inbox.manage',
    'listening.manage',
    'scoreboard.view',
  ],
  spokesperson: ['inbox.answer', 'publish.draft', 'publish.submit', 'scoreboard.view'],
  'council-member': ['council.take-part', 'scoreboard.view'],
  'council-chair': ['council.take-part', 'council.chair', 'scoreboard.view'],
  'fact-owner': ['facts.propose', 'facts.approve', 'scoreboard.view'],
  'fact-enterer': ['facts.enter'],
  'policy-owner': ['policy.manage', 'scoreboard.view'],
  trainer: ['training.manage', 'scoreboard.view'],
  controller: [
    'scoreboard.view',
    'scoreboard.manage',
    'figures.share',
    'records.enter',
    'planning.manage',
    'planning.approve',
  ],
}

const isRole = (text: string): text is RoleId => (roleIds as readonly string[]).includes(text)

/** What these roles allow together, in the order of the rights' list. Unknown roles allow nothing. */
export function rightsOf(roles: readonly string[]): Right[] {
  const held = new Set(roles.filter(isRole).flatMap((role) => roleRights[role]))
  return rights.filter((right) => held.has(right))
}

/** Roles that hold a right. */
export function rolesWith(right: Right): RoleId[] {
  return roleIds.filter((role) => roleRights[role].includes(right))
}

/** Known roles, each once, in the order of the catalogue. */
export function tidyRoles(roles: readonly string[]): RoleId[] {
  return roleIds.filter((role) => roles.includes(role))
}

export interface RoleChange {
  readonly before: readonly string[]
  readonly after: readonly string[]
  readonly own: boolean
  /** Whether the one who changes is an owner. */
  readonly byOwner: boolean
  /** Owners besides the one whose roles change. */
  readonly otherOwners: number
}

/**
 * Null when the roles may be changed so, else why not. Nobody raises themselves, only owners make owners, and an
 * organisation never loses its last one.
 */
export function judgeRoleChange(change: RoleChange): string | null {
  const { before, after } = change
  if (before.length === after.length && before.every((role) => after.includes(role))) return null
  if (change.own) return 'Your own roles are changed by somebody else. Ask another owner or administrator.'
  const owned = before.includes('owner')
  const owns = after.includes('owner')
  if (owned !== owns && !change.byOwner) return 'Only an owner can make somebody an owner, or take that back.'
  if (owned && !owns && change.otherOwners === 0)
    return 'This is the last owner. Make somebody else an owner first.'
  return null
}
