import { desc, eq } from 'drizzle-orm'
import { ok, type Result } from '#kernel/result.ts'
import { departmentCards, listMembers, memberCards, roleIds } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { LadderText, TargetText } from '../contract.ts'
import { type Ladder, type Rule, severities } from '../domain/ladder.ts'
import { mayNot } from '../policy.ts'
import { ladderVersions } from '../tables.ts'
import { standingLadder } from './ladder.ts'
import { personOf } from './person.ts'
import { readRotas } from './rotas.ts'
import { wantedOn } from './targets.ts'

type Person = { id: string; name: string }
type WouldRing = Record<`sev${1 | 2 | 3 | 4}`, Person[][]>

interface LadderView {
  readonly number: number
  readonly ladder: LadderText
  readonly wouldRing: WouldRing
  readonly choices: { target: TargetText; label: string }[]
  readonly versions: { number: number; reason: string; madeAt: string; madeBy: Person | null }[]
  readonly mayNot: string | null
}

const KEPT = 50

/** The ladder of every severity, whom it would ring at this moment, and its versions. */
export async function ladderView(ctx: Ctx): Promise<Result<LadderView>> {
  return ctx.read(async (tx) => {
    const { ladder, number } = await standingLadder(ctx)
    const rows = await tx
      .select()
      .from(ladderVersions)
      .where(eq(ladderVersions.organisationId, ctx.organisationId))
      .orderBy(desc(ladderVersions.number))
      .limit(KEPT)
    const makers = await memberCards(
      ctx,
      rows.flatMap(({ madeBy }) => madeBy ?? []),
    )
    return ok({
      number,
      ladder: textOf(ladder),
      wouldRing: await wouldRing(ctx, ladder),
      choices: await choices(ctx),
      versions: rows.map((row) => ({
        ...{ number: row.number, reason: row.reason, madeAt: row.madeAt.toISOString() },
        madeBy: personOf(makers, row.madeBy),
      })),
      mayNot: mayNot(ctx, 'ladder'),
    })
  })
}

function textOf(ladder: Ladder): LadderText {
  const read = ({ rungs, workingHours }: Rule) => ({
    workingHours,
    rungs: rungs.map(({ targets, minutes }) => ({ targets: [...targets], minutes })),
  })
  return {
    sev1: read(ladder.sev1),
    sev2: read(ladder.sev2),
    sev3: read(ladder.sev3),
    sev4: read(ladder.sev4),
  }
}

async function wouldRing(ctx: Ctx, ladder: Ladder): Promise<WouldRing> {
  const found: WouldRing = { sev1: [], sev2: [], sev3: [], sev4: [] }
  for (const severity of severities) {
    let before: string[] = []
    for (const rung of ladder[`sev${severity}`].rungs) {
      const { memberIds } = await wantedOn(ctx, rung, { departmentId: null, before })
      const cards = await memberCards(ctx, memberIds)
      found[`sev${severity}`].push(memberIds.flatMap((id) => personOf(cards, id) ?? []))
      if (memberIds.length > 0) before = memberIds
    }
  }
  return found
}

/** Everything a rung may ring. Labels are names; a role's and the manager's words are the screen's. */
async function choices(ctx: Ctx): Promise<LadderView['choices']> {
  const rotas = await readRotas(ctx)
  const departments = await departmentCards(ctx)
  const members = (await listMembers(ctx)).filter(({ status }) => status === 'active')
  return [
    { target: { kind: 'rota', rotaId: null }, label: '' },
    ...rotas.map(({ row }) => ({ target: { kind: 'rota' as const, rotaId: row.id }, label: row.name })),
    { target: { kind: 'manager' }, label: '' },
    ...departments
      .filter(({ headMemberId }) => headMemberId !== null)
      .map(({ id, name }) => ({ target: { kind: 'head' as const, departmentId: id }, label: name })),
    ...roleIds.map((role) => ({ target: { kind: 'role' as const, role }, label: role })),
    ...members.map(({ id, name }) => ({ target: { kind: 'member' as const, memberId: id }, label: name })),
  ]
}
