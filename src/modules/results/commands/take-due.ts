import { and, asc, eq, inArray, isNull, lte } from 'drizzle-orm'
import { needsReconnection, withSession } from '#modules/channels/index.ts'
import { remotePosts } from '#modules/publishing/index.ts'
import type { Session } from '#networks/contract/account.ts'
import type { Fault } from '#networks/contract/faults.ts'
import type { Network } from '#networks/contract/network.ts'
import type { Ctx } from '#platform/ctx.ts'
import { afterFault } from '../domain/after-fault.ts'
import { takeJob } from '../jobs/take.ts'
import { settleAllOf, settleMoment } from '../store/moments.ts'
import { endRest, setRest } from '../store/rests.ts'
import { type MomentRow, measuredPosts, measureRests, postMoments } from '../tables.ts'
import type { Due } from './due.ts'
import { lookAt } from './look-at.ts'
import { takeFigures } from './take-figures.ts'

/** Posts read in one run; the rest of what is due follows a minute later, so that no account is asked too much at once. */
const RUN = 100
const PAUSE_MS = 60_000

/** Takes everything of a channel that is due now, figures first. What cannot be taken stays due. */
export async function takeDue(ctx: Ctx, channelId: string): Promise<void> {
  const rest = await restOf(ctx, channelId)
  if (rest && rest.until > ctx.now()) return
  const moments = await dueMoments(ctx, channelId)
  if (moments.length === 0) return
  const posts = [...new Set(moments.map((row) => row.postId))].slice(0, RUN)
  const due = await load(ctx, posts, moments)
  const outcome = await withSession(ctx, channelId, (network, session) => ask(ctx, network, session, due))
  // Not connected: the channel's return brings this back.
  if (!outcome.ok) return
  if (outcome.value) return settleFault(ctx, channelId, outcome.value, rest?.strikes ?? 0)
  await ctx.write(async (tx) => {
    if (rest) await endRest(tx, ctx.organisationId, channelId)
    if (moments.some((row) => !posts.includes(row.postId)))
      await tx.enqueue(takeJob, { channelId }, { startAfter: new Date(ctx.now().getTime() + PAUSE_MS) })
  })
}

async function ask(
  ctx: Ctx,
  network: Network,
  session: Session,
  due: { readonly figures: readonly Due[]; readonly looks: readonly Due[] },
): Promise<Fault | null> {
  const taken = await takeFigures(ctx, network, session, due.figures)
  if (taken.fault) return taken.fault
  // What was not found while measuring is looked for at once, instead of believing one silence.
  const looked = new Set(due.looks.map((one) => one.post.postId))
  const missing = taken.missing.filter((one) => !looked.has(one.post.postId))
  const suspects = missing.map((one) => ({ ...one, moments: [] }))
  const fault = await lookAt(ctx, network, session, [...due.looks, ...suspects])
  if (!fault) await settleUntold(ctx, taken.missing)
  return fault
}

/** They stand there, or nobody knows, but their figures were not told. */
async function settleUntold(ctx: Ctx, missing: readonly Due[]): Promise<void> {
  const reason = 'The network did not know this post when it was asked.'
  await ctx.write(async (tx) => {
    for (const row of missing.flatMap((one) => one.moments))
      await settleMoment(tx, row, { at: ctx.now(), outcome: 'untold', reason })
  })
}

async function settleFault(ctx: Ctx, channelId: string, fault: Fault, strikes: number): Promise<void> {
  const next = afterFault(fault, strikes, ctx.now())
  if (next.kind === 'reconnect') return void (await needsReconnection(ctx, channelId, next.reason))
  if (next.kind === 'settle') return
  await ctx.write(async (tx) => {
    const { organisationId } = ctx
    const { until, reason } = next
    await setRest(tx, { organisationId, channelId, until, reason, strikes: strikes + 1 })
    await tx.enqueue(takeJob, { channelId }, { startAfter: until })
  })
}

async function restOf(ctx: Ctx, channelId: string) {
  const [rest] = await ctx.read((tx) =>
    tx
      .select()
      .from(measureRests)
      .where(and(eq(measureRests.organisationId, ctx.organisationId), eq(measureRests.channelId, channelId))),
  )
  return rest
}

function dueMoments(ctx: Ctx, channelId: string): Promise<MomentRow[]> {
  return ctx.read((tx) =>
    tx
      .select()
      .from(postMoments)
      .where(
        and(
          eq(postMoments.organisationId, ctx.organisationId),
          eq(postMoments.channelId, channelId),
          isNull(postMoments.settledAt),
          lte(postMoments.dueAt, ctx.now()),
        ),
      )
      .orderBy(asc(postMoments.dueAt), asc(postMoments.postId))
      .limit(RUN * 4),
  )
}

async function load(ctx: Ctx, postIds: readonly string[], moments: readonly MomentRow[]) {
  const rows = await ctx.read((tx) =>
    tx
      .select()
      .from(measuredPosts)
      .where(
        and(
          eq(measuredPosts.organisationId, ctx.organisationId),
          inArray(measuredPosts.postId, [...postIds]),
        ),
      ),
  )
  const out = await remotePosts(ctx, postIds)
  await ctx.write(async (tx) => {
    const reason = 'The post was taken down.'
    for (const id of postIds.filter((one) => !out.has(one)))
      await settleAllOf(tx, ctx.organisationId, id, { at: ctx.now(), outcome: 'gone', reason })
  })
  const of = (kind: MomentRow['kind']): Due[] =>
    rows.flatMap((post) => {
      const found = out.get(post.postId)
      const own = moments.filter((row) => row.postId === post.postId && row.kind === kind)
      return found && own.length > 0 ? [{ post, out: found, moments: own }] : []
    })
  return { figures: of('figures'), looks: of('look') }
}
