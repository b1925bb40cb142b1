import { ok, type Result } from '#kernel/result.ts'
import { memberCards } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { shifts } from '../domain/shifts.ts'
import { self } from '../policy.ts'
import { usableWays } from './people.ts'
import { personOf } from './person.ts'
import { onCallNow, readRotas } from './rotas.ts'

const WEEKS = 8 * 7 * 86_400_000

interface Now {
  readonly now: {
    rotaId: string
    rotaName: string
    member: { id: string; name: string }
    until: string
    me: boolean
  }[]
  readonly mine: { rotaId: string; rotaName: string; from: string; to: string; running: boolean } | null
  readonly ways: number | null
}

/** Who is on call now, for the top bar; and the next shift of the one who asks, for Today. */
export async function nowView(ctx: Ctx): Promise<Result<Now>> {
  return ctx.read(async () => {
    const me = self(ctx)
    const all = await readRotas(ctx)
    const now = await onCallNow(ctx)
    const cards = await memberCards(
      ctx,
      now.map(({ memberId }) => memberId),
    )
    const from = ctx.now()
    const until = new Date(from.getTime() + WEEKS)
    const standing = all.filter(
      ({ row, rota }) =>
        me !== null &&
        (row.layers.some(({ memberIds }) => memberIds.includes(me)) ||
          rota.overrides.some(({ memberId }) => memberId === me)),
    )
    const own = standing
      .flatMap(({ row, rota }) =>
        shifts(rota, from, until)
          .filter(({ memberId }) => memberId === me)
          .map((shift) => ({ row, shift })),
      )
      .sort((a, b) => a.shift.from.getTime() - b.shift.from.getTime())[0]
    return ok({
      now: now.flatMap(({ memberId, ...rest }) => {
        const member = personOf(cards, memberId)
        return member ? [{ ...rest, member, me: memberId === me }] : []
      }),
      mine: own
        ? {
            ...{ rotaId: own.row.id, rotaName: own.row.name, running: own.shift.from <= from },
            ...{ from: own.shift.from.toISOString(), to: own.shift.to.toISOString() },
          }
        : null,
      ways: me && standing.length > 0 ? ((await usableWays(ctx, [me])).get(me)?.length ?? 0) : null,
    })
  })
}
