import { departmentCards, listMembers, reportingLine } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Rung, Target } from '../domain/ladder.ts'
import { whoIsOnCall } from '../domain/rota.ts'
import { type ReadRota, readRotas, rotasFor } from './rotas.ts'

export interface Wanted {
  readonly memberIds: string[]
  /** Who stands in for whom: the deputy of the rota through which they were found. */
  readonly deputies: ReadonlyMap<string, string>
}

interface Around {
  readonly departmentId: string | null
  /** Whom the rung before wanted. */
  readonly before: readonly string[]
}

/** Whom a rung wants at this moment, before it is asked who can be reached. */
export async function wantedOn(ctx: Ctx, rung: Rung, around: Around): Promise<Wanted> {
  const found = new Set<string>()
  const deputies = new Map<string, string>()
  const rotas = rung.targets.some(({ kind }) => kind === 'rota') ? await readRotas(ctx) : []
  for (const target of rung.targets) {
    if (target.kind === 'rota') {
      for (const { row, rota } of chosen(rotas, target.rotaId, around.departmentId)) {
        const memberId = whoIsOnCall(rota, ctx.now())?.memberId
        if (!memberId) continue
        found.add(memberId)
        if (row.deputyId) deputies.set(memberId, row.deputyId)
      }
    } else for (const id of await fixed(ctx, target, around)) found.add(id)
  }
  return { memberIds: [...found], deputies }
}

function chosen(all: readonly ReadRota[], rotaId: string | null, departmentId: string | null): ReadRota[] {
  return rotaId === null ? rotasFor(all, departmentId) : all.filter(({ row }) => row.id === rotaId)
}

async function fixed(
  ctx: Ctx,
  target: Exclude<Target, { kind: 'rota' }>,
  { before }: Around,
): Promise<string[]> {
  switch (target.kind) {
    case 'member':
      return [target.memberId]
    case 'role':
      return (await listMembers(ctx))
        .filter(
          ({ status, roles }) => status === 'active' && (roles as readonly string[]).includes(target.role),
        )
        .map(({ id }) => id)
    case 'head': {
      const head = (await departmentCards(ctx)).find(({ id }) => id === target.departmentId)?.headMemberId
      return head ? [head] : []
    }
    case 'manager': {
      const above: string[] = []
      for (const id of before) above.push(...(await reportingLine(ctx, id)).slice(0, 1).map((one) => one.id))
      return above
    }
  }
}
