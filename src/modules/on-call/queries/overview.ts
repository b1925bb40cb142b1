import { and, asc, eq, gt } from 'drizzle-orm'
import { ok, type Result } from '#kernel/result.ts'
import { awayNow } from '#modules/hours/index.ts'
import { departmentCards, listMembers, organisation } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { LayerText, RotaView, SwapView } from '../contract.ts'
import type { Layer } from '../domain/rota.ts'
import { type Shift, shifts } from '../domain/shifts.ts'
import { mayNot, self } from '../policy.ts'
import { swaps } from '../tables.ts'
import { usableWays } from './people.ts'
import { personOf } from './person.ts'
import { type ReadRota, readRotas } from './rotas.ts'

const WEEKS = 8 * 7 * 86_400_000

interface Mine {
  readonly rotaId: string
  readonly rotaName: string
  readonly from: string
  readonly to: string
}

interface Overview {
  readonly rotas: RotaView[]
  readonly swaps: SwapView[]
  readonly people: { id: string; name: string }[]
  readonly mine: Mine[]
  readonly mayNot: string | null
  readonly zone: string
}

/** Who is on call now and for eight weeks, what is on offer, and what would go wrong. */
export async function overview(ctx: Ctx): Promise<Result<Overview>> {
  return ctx.read(async () => {
    const all = await readRotas(ctx)
    const now = ctx.now()
    const until = new Date(now.getTime() + WEEKS)
    const members = await listMembers(ctx)
    const cards = new Map(members.map((member) => [member.id, member]))
    const departments = new Map((await departmentCards(ctx)).map(({ id, name }) => [id, name]))
    const planned = all.map((one) => ({ ...one, shifts: shifts(one.rota, now, until) }))
    const conflictsOf = await conflicts(ctx, planned, cards)
    const me = self(ctx)
    const rotas = planned.map(
      (one): RotaView => ({
        ...{
          id: one.row.id,
          name: one.row.name,
          departmentId: one.row.departmentId,
          layers: one.row.layers.map(layerText),
        },
        departmentName: one.row.departmentId ? (departments.get(one.row.departmentId) ?? null) : null,
        deputy: personOf(cards, one.row.deputyId),
        now: personOf(cards, one.shifts[0]?.memberId ?? null),
        nextAt: one.shifts[1]?.from.toISOString() ?? null,
        next: personOf(cards, one.shifts[1]?.memberId ?? null),
        shifts: one.shifts.map(shown),
        overrides: one.rota.overrides
          .filter(({ to }) => to > now)
          .flatMap(({ id, memberId, from, to, reason = '' }) => {
            const member = personOf(cards, memberId)
            return member ? [{ id, member, from: from.toISOString(), to: to.toISOString(), reason }] : []
          }),
        conflicts: conflictsOf(one),
      }),
    )
    return ok({
      rotas,
      swaps: await swapsOnOffer(ctx, all, cards),
      people: members.filter(({ status }) => status === 'active').map(({ id, name }) => ({ id, name })),
      mine: planned.flatMap(({ row, shifts: theirs }) =>
        theirs
          .filter(({ memberId }) => memberId !== null && memberId === me)
          .map((shift) => ({ rotaId: row.id, rotaName: row.name, ...ends(shift) })),
      ),
      mayNot: mayNot(ctx, 'rota'),
      zone: (await organisation(ctx)).zone,
    })
  })
}

/** As the contract has it: lists that may be changed. */
function layerText({ memberIds, only, ...rest }: Layer): LayerText {
  return { ...rest, memberIds: [...memberIds], only: only?.map((period) => ({ ...period })) ?? null }
}

const ends = ({ from, to }: Shift) => ({ from: from.toISOString(), to: to.toISOString() })
const shown = (shift: Shift) => ({ ...ends(shift), memberId: shift.memberId })

type Planned = ReadRota & { readonly shifts: readonly Shift[] }
type Cards = ReadonlyMap<string, { readonly name: string; readonly status: string }>

/** Who is away at the beginning of a shift of theirs, has a single way to be reached, or left. */
async function conflicts(
  ctx: Ctx,
  planned: readonly Planned[],
  cards: Cards,
): Promise<(one: Planned) => RotaView['conflicts']> {
  const ids = [...new Set(planned.flatMap(({ row }) => row.layers.flatMap(({ memberIds }) => memberIds)))]
  const ways = await usableWays(ctx, ids)
  const away = await awayInShifts(ctx, planned)
  return ({ row, shifts: theirs }) => {
    const own = [...new Set(row.layers.flatMap(({ memberIds }) => memberIds))]
    const standing = own.flatMap((id): RotaView['conflicts'] => {
      const member = personOf(cards, id)
      if (!member) return [{ member: { id, name: '?' }, kind: 'left', from: null, to: null }]
      return (ways.get(id) ?? []).length < 2 ? [{ member, kind: 'one-way', from: null, to: null }] : []
    })
    const missing = theirs.flatMap((shift): RotaView['conflicts'] => {
      const member = personOf(cards, shift.memberId)
      return member && away.has(keyOf(shift)) ? [{ member, kind: 'away', ...ends(shift) }] : []
    })
    return [...missing, ...standing]
  }
}

const keyOf = ({ memberId, from }: Shift): string => `${memberId} ${from.getTime()}`
const MOST_ASKED = 60

/** Shifts into which their people go while away; asked by the instant, for the nearest of them. */
async function awayInShifts(ctx: Ctx, planned: readonly Planned[]): Promise<Set<string>> {
  const all = planned.flatMap((one) => one.shifts).filter(({ memberId }) => memberId !== null)
  const nearest = all.sort((a, b) => a.from.getTime() - b.from.getTime()).slice(0, MOST_ASKED)
  const found = new Set<string>()
  for (const [at, same] of Map.groupBy(nearest, ({ from }) => from.getTime())) {
    const ids = same.flatMap(({ memberId }) => memberId ?? [])
    const away = await awayNow(ctx, ids, new Date(at))
    for (const shift of same) if (shift.memberId && away.has(shift.memberId)) found.add(keyOf(shift))
  }
  return found
}

async function swapsOnOffer(ctx: Ctx, all: readonly ReadRota[], cards: Cards): Promise<SwapView[]> {
  const rows = await ctx.read((tx) =>
    tx
      .select()
      .from(swaps)
      .where(
        and(
          eq(swaps.organisationId, ctx.organisationId),
          eq(swaps.state, 'offered'),
          gt(swaps.toAt, ctx.now()),
        ),
      )
      .orderBy(asc(swaps.fromAt))
      .limit(100),
  )
  const names = new Map(all.map(({ row }) => [row.id, row.name]))
  return rows.flatMap(({ id, rotaId, offeredBy, fromAt, toAt, note }) => {
    const by = personOf(cards, offeredBy)
    const rotaName = names.get(rotaId)
    if (!by || rotaName === undefined) return []
    const times = { from: fromAt.toISOString(), to: toAt.toISOString() }
    return [{ id, rotaId, rotaName, by, ...times, note, mine: offeredBy === self(ctx) }]
  })
}
