import { asc, eq, sql } from 'drizzle-orm'
import { may, type Right, rights } from '#kernel/actor.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { RoleCard } from '../contract/roles.ts'
import { known } from '../domain/held-rights.ts'
import { competencies } from '../domain/role-competencies.ts'
import { beyondOwn } from '../domain/role-rules.ts'
import { roleIds, roleRights } from '../domain/roles.ts'
import { sentences } from '../policy.ts'
import { roles } from '../tables.ts'
import { actsAsOwner, owners } from './owners.ts'
import type { RoleRow } from './role-rows.ts'

/** As many names as a card shows; the rest is a number. */
const NAMES = 12

interface Held {
  readonly count: number
  readonly names: { id: string; name: string }[]
}

export interface RolesView {
  readonly roles: RoleCard[]
  readonly mayNot: string | null
  readonly mayGive: Right[]
}

/** The catalogue in its order, then the organisation's own roles by name, each with who holds it. */
export async function rolesView(ctx: Ctx): Promise<Result<RolesView>> {
  return ctx.read(async (tx) => {
    const own = await tx
      .select()
      .from(roles)
      .where(eq(roles.organisationId, ctx.organisationId))
      .orderBy(asc(sql`lower(${roles.name})`))
    const held = await holders(ctx)
    const builtIn = roleIds.map((id) => ({
      id,
      builtIn: true,
      name: null,
      rights: [...roleRights[id]],
      competencies: [...competencies[id].en],
    }))
    const all = [...builtIn, ...own.map(ownCard)]
    return ok({
      roles: all.map((card) => withHolders(card, held)),
      mayNot: may(ctx.actor, 'roles.manage') ? null : sentences.roles,
      mayGive: await mayGive(ctx),
    })
  })
}

/** One role of the organisation's own. */
export async function roleCardById(ctx: Ctx, id: string): Promise<Result<RoleCard>> {
  const view = await rolesView(ctx)
  const card = view.ok ? view.value.roles.find((one) => one.id === id) : undefined
  return card ? ok(card) : refuse('not_found', 'This role is not here any more.')
}

function ownCard(row: RoleRow): Omit<RoleCard, 'holders' | 'holderCount'> {
  const { id, name } = row
  return { id, builtIn: false, name, rights: known(row.rights), competencies: row.competencies }
}

function withHolders(
  card: Omit<RoleCard, 'holders' | 'holderCount'>,
  held: ReadonlyMap<string, Held>,
): RoleCard {
  const { names = [], count = 0 } = held.get(card.id) ?? {}
  return { ...card, holders: names, holderCount: count }
}

async function mayGive(ctx: Ctx): Promise<Right[]> {
  const { actor } = ctx
  if (actor.kind === 'system') return [...rights]
  const all = await ctx.read((tx) => owners(tx, ctx.organisationId))
  const beyond = beyondOwn({ actor, byOwner: actsAsOwner(ctx, all) }, rights)
  return rights.filter((right) => !beyond.includes(right))
}

interface Row extends Record<string, unknown> {
  role: string
  id: string
  name: string
  n: string
}

/** By role: how many hold it everywhere or somewhere, now or from a day on, and the first of them by name. */
async function holders(ctx: Ctx): Promise<Map<string, Held>> {
  const { rows } = await ctx.read((tx) =>
    tx.execute<Row>(sql`with held as (
        select r.role, m.id, m.name, m.sort_key from member m, unnest(m.roles) as r(role)
          where m.organisation_id = ${ctx.organisationId} and m.status <> 'left'
        union
        select a.role, m.id, m.name, m.sort_key from role_assignment a
          join member m on m.organisation_id = a.organisation_id and m.id = a.member_id
          where a.organisation_id = ${ctx.organisationId} and m.status <> 'left' and a.ended_at is null
            and (a.valid_to is null or a.valid_to > ${ctx.now().toISOString()}::timestamptz)),
      ranked as (select role, id, name, count(*) over (partition by role) as n,
        row_number() over (partition by role order by sort_key, id) as place from held)
      select role, id, name, n from ranked where place <= ${NAMES} order by role, place`),
  )
  const found = new Map<string, Held>()
  for (const { role, id, name, n } of rows) {
    const one = found.get(role) ?? { count: Number(n), names: [] }
    one.names.push({ id, name })
    found.set(role, one)
  }
  return found
}
