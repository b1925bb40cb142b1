import { and, eq } from 'drizzle-orm'
import { memberCards, memberProfiles } from '#modules/people/index.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import { MAIL, sendMail } from '#platform/mail/index.ts'
import { drillLetter } from '../domain/drill-letter.ts'
import { drillFinished } from '../events.ts'
import { type ReachedIn, reachedIn } from '../queries/drills.ts'
import { closeDrill, endPagings } from '../store/drills.ts'
import { type DrillRow, drills } from '../tables.ts'

/** Writes down who was reached, once, and tells the one responsible. */
export async function finishDrill(ctx: Ctx, { drillId }: { readonly drillId: string }): Promise<void> {
  await ctx.write(async (tx) => {
    const [drill] = await tx
      .select()
      .from(drills)
      .where(and(eq(drills.organisationId, ctx.organisationId), eq(drills.id, drillId)))
    if (!drill) return
    const people = await reachedIn(ctx, drillId)
    const reached = people.filter(({ seconds }) => seconds !== null).length
    const set = { finishedAt: ctx.now(), rungMembers: people.length, reachedMembers: reached }
    if (!(await closeDrill(tx, drill, set))) return
    await endPagings(tx, drill, ctx.now())
    tx.emit(drillFinished(drillId, people.length, reached))
    await tell(ctx, tx, drill, people)
  })
}

const WORTH_MS = 14 * 86_400_000

async function tell(ctx: Ctx, tx: WriteTx, drill: DrillRow, people: readonly ReachedIn[]): Promise<void> {
  const { id, responsibleId } = drill
  if (!responsibleId) return
  const cards = await memberCards(ctx, [responsibleId, ...people.map(({ memberId }) => memberId)])
  const card = cards.get(responsibleId)
  if (card?.status !== 'active') return
  const locale = (await memberProfiles(ctx, [responsibleId])).get(responsibleId)?.locale ?? 'en'
  const link = ctx.use(MAIL).link(`/on-call/drills/${id}`)
  const lines = people.map(({ memberId, seconds, ways }) => ({
    ...{ name: cards.get(memberId)?.name ?? '?', seconds },
    failed: ways.filter(({ state }) => state === 'refused' || state === 'unknown').map(({ kind }) => kind),
  }))
  const words = drillLetter(locale, { lines, link })
  const expiresAt = new Date(ctx.now().getTime() + WORTH_MS)
  await sendMail(ctx, tx, { kind: 'on-call', to: card.email, ...words, link, about: id, expiresAt })
}
