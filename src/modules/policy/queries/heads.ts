import { departmentCards, memberCards, memberProfiles } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { PolicyHead, VersionHead } from '../contract.ts'
import { manages } from '../policy.ts'
import type { PolicyRow, VersionHeadRow } from './rows.ts'

export type OwnerState = {
  readonly id: string
  readonly name: string
  readonly state: 'gone' | 'leaving' | 'here'
}

/** The accountable owners of policies, by member id. Somebody who cannot be seen counts as gone. */
export async function ownersOf(ctx: Ctx, rows: readonly PolicyRow[]): Promise<Map<string, OwnerState>> {
  const ids = rows.flatMap((row) => row.ownerId ?? [])
  const cards = await memberCards(ctx, ids)
  const profiles = await memberProfiles(ctx, ids)
  return new Map(
    ids.map((id) => {
      const card = cards.get(id)
      const leaving = profiles.get(id)?.endsOn ? ('leaving' as const) : ('here' as const)
      const state = card?.status === 'active' ? leaving : ('gone' as const)
      return [id, { id, name: card?.name ?? 'Somebody who left', state }]
    }),
  )
}

export async function policyHeads(ctx: Ctx, rows: readonly PolicyRow[]): Promise<PolicyHead[]> {
  const owners = await ownersOf(ctx, rows)
  const departments = rows.some((row) => row.departmentId) ? await departmentCards(ctx) : []
  return rows.map((row) => {
    const department = departments.find((one) => one.id === row.departmentId)
    return {
      id: row.id,
      kind: row.kind,
      title: row.title,
      department: row.departmentId
        ? { id: row.departmentId, name: department?.name ?? 'A department that was closed' }
        : null,
      published: row.published,
      owner: owners.get(row.ownerId ?? '') ?? null,
      mayManage: manages(ctx, row.departmentId),
    }
  })
}

export async function policyHeadOf(ctx: Ctx, row: PolicyRow): Promise<PolicyHead> {
  const [head] = await policyHeads(ctx, [row])
  if (!head) throw new Error('one row gives one head')
  return head
}

export async function versionHeadViews(ctx: Ctx, rows: readonly VersionHeadRow[]): Promise<VersionHead[]> {
  const people = await memberCards(
    ctx,
    rows.flatMap((row) => row.publishedBy ?? []),
  )
  return rows.map((row) => ({
    number: row.number,
    publishedAt: row.publishedAt.toISOString(),
    publishedBy: row.publishedBy ? (people.get(row.publishedBy)?.name ?? 'Somebody who left') : null,
    effectiveFrom: row.effectiveFrom.toISOString(),
    material: row.material,
    note: row.note,
    overrideReason: row.overrideReason,
  }))
}
