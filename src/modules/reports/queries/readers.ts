import {
  type DepartmentCard,
  departmentCards,
  hiddenFrom,
  type MemberCard,
  memberCards,
  membersWithRight,
} from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { ReportRow, Withheld } from '../tables.ts'

export type Addressed = Pick<ReportRow, 'ownerId' | 'memberIds' | 'outside' | 'leaveOut' | 'departmentId'>

export interface Reader {
  readonly card: MemberCard
  readonly withheld: Withheld | null
  /** Restricted departments that would show and that this one may not see. */
  readonly beyond: readonly string[]
}

export interface Readers {
  /** Null while the owner may have it made; else why not. */
  readonly ownerProblem: 'owner-left' | 'owner-may-not' | null
  readonly owner: MemberCard | null
  /** Restricted departments that do not show in it. */
  readonly hidden: readonly string[]
  readonly members: readonly Reader[]
  readonly outside: Pick<Reader, 'withheld' | 'beyond'>
}

/** Who may get what: the report is made with the sight of its owner, less what it leaves out for those who get it. */
export async function readersOf(ctx: Ctx, row: Addressed): Promise<Readers> {
  const all = ctx.as({ kind: 'system', name: 'reports' })
  const ids = [...new Set([row.ownerId, ...row.memberIds])]
  const [unseen, cards] = [await hiddenFrom(all, ids), await memberCards(all, ids)]
  const viewing = new Set((await membersWithRight(all, 'scoreboard.view')).map(({ id }) => id))
  const sharing = await membersWithRight(all, 'figures.share')
  const departments = await departmentCards(all)
  const restricted = restrictedIds(departments)
  const own = unseen.get(row.ownerId) ?? restricted
  const others = [
    ...row.memberIds.flatMap((id) => unseen.get(id) ?? []),
    ...(row.outside.length > 0 ? restricted : []),
  ]
  // What it is about cannot be left out of it: who may not see that gets nothing.
  const left = row.leaveOut ? others.filter((id) => id !== row.departmentId) : []
  const hidden = [...new Set([...own, ...left])].sort()
  const beyond = (eyes: readonly string[]): string[] =>
    departments.filter(({ id }) => eyes.includes(id) && !hidden.includes(id)).map(({ name }) => name)
  const owner = cards.get(row.ownerId) ?? null
  const outside = { beyond: row.outside.length > 0 ? beyond(restricted) : [] }
  const mayShare = sharing.some(({ id }) => id === row.ownerId)
  return {
    owner,
    ownerProblem: owner?.status !== 'active' ? 'owner-left' : viewing.has(owner.id) ? null : 'owner-may-not',
    hidden,
    members: row.memberIds.flatMap((id) => {
      const card = cards.get(id)
      if (!card) return []
      const shown = beyond(unseen.get(id) ?? restricted)
      return [{ card, beyond: shown, withheld: withheldFrom(card, viewing, shown) }]
    }),
    outside: {
      ...outside,
      withheld: mayShare ? (outside.beyond.length > 0 ? 'restricted' : null) : 'no-right',
    },
  }
}

function withheldFrom(
  card: MemberCard,
  viewing: ReadonlySet<string>,
  beyond: readonly string[],
): Withheld | null {
  if (card.status !== 'active') return 'left'
  if (!viewing.has(card.id)) return 'no-right'
  return beyond.length > 0 ? 'restricted' : null
}

/** Departments that are hidden from whoever is in none: the restricted ones with all below them. */
export function restrictedIds(departments: readonly DepartmentCard[]): string[] {
  const found = new Set(departments.filter((one) => one.restricted).map(({ id }) => id))
  for (let size = -1; size !== found.size; ) {
    size = found.size
    for (const { id, parentId } of departments) if (parentId && found.has(parentId)) found.add(id)
  }
  return [...found]
}
