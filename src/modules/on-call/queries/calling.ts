import { and, desc, eq, gt, inArray } from 'drizzle-orm'
import { ok, type Result } from '#kernel/result.ts'
import { memberProfiles } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Severity } from '../domain/ladder.ts'
import { wordsFor } from '../domain/message.ts'
import { self } from '../policy.ts'
import { pagings, rings, ways } from '../tables.ts'
import { openWay } from './way.ts'

interface Calling {
  readonly rings: {
    id: string
    subjectId: string
    title: string
    link: string
    severity: Severity
    drill: boolean
    startedAt: string
    sound: boolean
  }[]
  readonly test: { wayId: string; code: string } | null
  readonly listens: boolean
}

const CODE_MS = 10 * 60_000
const DAY = 86_400_000

/** What rings for the member who asks and was not acknowledged, and a test ring for their windows. */
export async function calling(ctx: Ctx): Promise<Result<Calling>> {
  const me = self(ctx)
  if (!me) return ok({ rings: [], test: null, listens: false })
  return ctx.read(async (tx) => {
    const rows = await tx
      .select({ paging: pagings, kind: rings.kind, state: rings.state })
      .from(rings)
      .innerJoin(
        pagings,
        and(eq(pagings.organisationId, rings.organisationId), eq(pagings.id, rings.pagingId)),
      )
      .where(
        and(
          eq(rings.organisationId, ctx.organisationId),
          eq(rings.memberId, me),
          gt(rings.madeAt, new Date(ctx.now().getTime() - DAY)),
          eq(pagings.state, 'ringing'),
          inArray(rings.state, ['claimed', 'sent', 'refused', 'unknown']),
        ),
      )
      .orderBy(desc(rings.madeAt))
      .limit(200)
    const locale = (await memberProfiles(ctx, [me])).get(me)?.locale ?? 'en'
    const byPaging = Map.groupBy(rows, ({ paging }) => paging.id)
    return ok({
      rings: [...byPaging.values()].flatMap((own) => {
        const [first] = own
        if (!first) return []
        const { id, subjectId, link, severity, subjectType, startedAt } = first.paging
        const { title } = wordsFor(first.paging, locale)
        const sound = own.some(({ kind, state }) => kind === 'browser' && state !== 'refused')
        const shown = { id, subjectId, title, link, severity, sound }
        return [{ ...shown, drill: subjectType === 'drill', startedAt: startedAt.toISOString() }]
      }),
      ...(await windows(ctx, me)),
    })
  })
}

/** Whether windows of theirs are a way at all, and the code of a test ring that is still good. */
async function windows(ctx: Ctx, me: string): Promise<Pick<Calling, 'test' | 'listens'>> {
  const rows = await ctx.read((tx) =>
    tx
      .select()
      .from(ways)
      .where(
        and(eq(ways.organisationId, ctx.organisationId), eq(ways.memberId, me), eq(ways.kind, 'browser')),
      )
      .orderBy(desc(ways.codeAt)),
  )
  const since = ctx.now().getTime() - CODE_MS
  const tested = rows.find(({ codeHash, codeAt }) => codeHash && codeAt && codeAt.getTime() > since)
  const way = tested && openWay(ctx, tested)
  return {
    listens: rows.length > 0,
    test: tested && way?.kind === 'browser' ? { wayId: tested.id, code: way.address.code } : null,
  }
}
