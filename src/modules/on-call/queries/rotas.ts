import { and, asc, eq, gt, isNull } from 'drizzle-orm'
import { type Closed, hoursOf, hoursOfDepartments } from '#modules/hours/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { type Rota, whoIsOnCall } from '../domain/rota.ts'
import { shifts } from '../domain/shifts.ts'
import { overrides, type RotaRow, rotas } from '../tables.ts'
import { readRota } from './duty.ts'

export interface ReadRota {
  readonly row: RotaRow
  readonly rota: Rota
}

/** Every rota of the house ready to be asked, by name; changes of a stretch that were over yesterday are left out. */
export async function readRotas(ctx: Ctx): Promise<ReadRota[]> {
  return ctx.read(async (tx) => {
    const rows = await tx
      .select()
      .from(rotas)
      .where(and(eq(rotas.organisationId, ctx.organisationId), isNull(rotas.endedAt)))
      .orderBy(asc(rotas.name), asc(rotas.id))
    if (rows.length === 0) return []
    const put = await tx
      .select()
      .from(overrides)
      .where(
        and(
          eq(overrides.organisationId, ctx.organisationId),
          gt(overrides.toAt, new Date(ctx.now().getTime() - 86_400_000)),
        ),
      )
      .orderBy(asc(overrides.madeAt), asc(overrides.id))
    const holidays = await holidaysOf(
      ctx,
      rows.map(({ departmentId }) => departmentId),
    )
    return rows.map((row) => {
      const own = put
        .filter(({ rotaId }) => rotaId === row.id)
        .map(({ id, memberId, fromAt, toAt, reason }) => ({ id, memberId, reason, from: fromAt, to: toAt }))
      return { row, rota: readRota(row.layers, own, holidays.get(row.departmentId) ?? []) }
    })
  })
}

/** The holidays each of these departments keeps now; null is the house. */
export async function holidaysOf(
  ctx: Ctx,
  departmentIds: readonly (string | null)[],
): Promise<Map<string | null, readonly Closed[]>> {
  const named = departmentIds.filter((id) => id !== null)
  const schedules = new Map<string | null, Awaited<ReturnType<typeof hoursOf>>>(
    await hoursOfDepartments(ctx, named),
  )
  if (departmentIds.includes(null)) schedules.set(null, await hoursOf(ctx, { departmentId: null }))
  const now = ctx.now()
  return new Map(
    [...schedules].map(([id, schedule]) => [
      id,
      schedule.findLast(({ validFrom }) => validFrom <= now)?.hours.closed ?? [],
    ]),
  )
}

export interface OnCallNow {
  readonly rotaId: string
  readonly rotaName: string
  readonly memberId: string
  /** When somebody else comes on call, as far as it is known for the next 60 days. */
  readonly until: string
}

const AHEAD = 60 * 86_400_000

/**
 * Who is on call now, one entry a rota that has somebody. With a department: in its own rota, or that of the house when it
 * has none.
 */
export async function onCallNow(
  ctx: Ctx,
  { departmentId }: { readonly departmentId?: string | null } = {},
): Promise<OnCallNow[]> {
  const now = ctx.now()
  const all = await readRotas(ctx)
  const asked = departmentId === undefined ? all : rotasFor(all, departmentId)
  return asked.flatMap(({ row, rota }) => {
    const memberId = whoIsOnCall(rota, now)?.memberId
    if (!memberId) return []
    const [first] = shifts(rota, now, new Date(now.getTime() + AHEAD))
    return [{ rotaId: row.id, rotaName: row.name, memberId, until: (first?.to ?? now).toISOString() }]
  })
}

/** The rota that stands for a department: its own, else the first of the house, else the first of all. */
export function rotasFor(all: readonly ReadRota[], departmentId: string | null): ReadRota[] {
  const own = all.filter(({ row }) => row.departmentId !== null && row.departmentId === departmentId)
  if (own.length > 0) return own
  const house = all.filter(({ row }) => row.departmentId === null)
  return house.length > 0 ? house.slice(0, 1) : all.slice(0, 1)
}
