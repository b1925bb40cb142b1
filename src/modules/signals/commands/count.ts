import { openedByDesk } from '#modules/inbox/index.ts'
import { takeCounts } from '#modules/listening/index.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import { bucketOf, DAY, GRAIN, HOUR, keyOf, NOTHING, type Watch, WEEK } from '../domain/grain.ts'
import { beatJob } from '../jobs/beat.ts'
import { countJob } from '../jobs/count.ts'
import {
  type Counted,
  desksUntil,
  mergeCounts,
  setDesksUntil,
  type Told,
  touchWatches,
} from '../store/counts.ts'
import { type Candidate, fromLoud } from './candidate.ts'
import { hearTheLoud, hearWords } from './hear-words.ts'
import { endOf, judge } from './judge.ts'
import { raiseAll } from './raise.ts'
import { type Scene, sceneOf } from './scene.ts'

/** So many changes are counted in one transaction. */
const AT_ONCE = 5000
/** What was written longer ago and came only now is counted, not told. */
const NEWS = DAY
const LEARNED = 9 * WEEK
const RECENT = 3 * GRAIN

/**
 * Counts what changed and says at once what is unusual about it. One process of an organisation does; whoever comes
 * meanwhile has it looked at again, so that nothing waits for a clock. Killed, it comes back whole: what was counted, what
 * is noticed and who is told are one transaction. @returns how many posts it counted, or five minutes it counted anew
 */
export async function countNow(ctx: Ctx): Promise<number> {
  const done = await ctx.exclusively('signals.count', () => countAll(ctx))
  if (done !== 'busy') return done
  await ctx.write((tx) => tx.enqueue(countJob, {}, { once: `again/${slot(ctx.now(), 1000)}`, startAfter: 1 }))
  return 0
}

async function countAll(ctx: Ctx): Promise<number> {
  let posts = 0
  for (;;) {
    const some = await ctx.write((tx) => countSome(ctx, tx))
    posts += some.posts
    if (!some.more) return posts
  }
}

async function countSome(ctx: Ctx, tx: WriteTx): Promise<{ posts: number; more: boolean }> {
  const said = await takeCounts(ctx, AT_ONCE)
  const counted: Told[] = [...said.counts, ...(await countDesks(ctx, tx))]
  const changed = await mergeCounts(tx, ctx.organisationId, counted)
  await touchWatches(tx, ctx.organisationId, changed)
  await nextBeat(ctx, tx)
  const now = ctx.now().getTime()
  const news = changed.filter(({ at, n }) => n > 0 && now - at.getTime() < NEWS)
  if (news.length > 0) await tell(ctx, tx, await sceneOf(ctx), news, said.heardFrom)
  return { posts: said.counts.reduce((all, { adds, n }) => all + (adds ? n : 1), 0), more: said.more }
}

/** Desks are counted from the conversations of the last quarter of an hour; the first time from those of nine weeks. */
async function countDesks(ctx: Ctx, tx: WriteTx): Promise<Counted[]> {
  const now = ctx.now()
  const until = await desksUntil(tx, ctx.organisationId)
  const from = until ? bucketOf(until.getTime() - RECENT) : bucketOf(now.getTime() - LEARNED)
  const opened = await openedByDesk(ctx, { from: new Date(from), to: new Date(now.getTime() + 1) })
  if (!until || now > until) await setDesksUntil(tx, ctx.organisationId, now)
  return opened.map(({ departmentId, at, n }) => ({ ...NOTHING, kind: 'desk', id: departmentId, at, n }))
}

/** Judges what is new, each watch in its latest hour, and makes signals of what is noticed. `heardFrom`: since when posts came. */
async function tell(
  ctx: Ctx,
  tx: WriteTx,
  scene: Scene,
  news: readonly Counted[],
  heardFrom: Date | null,
): Promise<void> {
  const watched = news.filter((one) => scene.tells(one))
  const found: Candidate[] = []
  for (const loud of await judge(ctx, tx, scene, latest(watched, ctx.now().getTime())))
    found.push(...(await fromLoud(ctx, loud)))
  const said = watched.filter(({ kind }) => kind !== 'desk').map(({ at }) => at.getTime())
  if (said.length > 0 && heardFrom !== null) {
    const window = { from: new Date(Math.min(...said)), to: new Date(Math.max(...said) + GRAIN), heardFrom }
    found.push(...(await hearWords(ctx, tx, scene, window)), ...(await hearTheLoud(ctx, tx, scene, window)))
  }
  await raiseAll(ctx, tx, scene, found)
}

/** The hour each watch is judged in: up to now when it was heard within the hour, else up to what it heard last. */
function latest(news: readonly Counted[], now: number): (Watch & { end: number })[] {
  const ends = new Map<string, Watch & { end: number }>()
  for (const { kind, id, at } of news) {
    const end = now - at.getTime() < HOUR ? endOf(now) : endOf(at.getTime())
    const known = ends.get(keyOf({ kind, id }))
    if (!known || end > known.end) ends.set(keyOf({ kind, id }), { kind, id, end })
  }
  return [...ends.values()]
}

const slot = (at: Date, ms: number): number => Math.floor(at.getTime() / ms)

/** Sees to it that the end of these five minutes is looked at, however many ask. */
export async function nextBeat(ctx: Ctx, tx: WriteTx): Promise<void> {
  const next = new Date(endOf(ctx.now().getTime()) + 5000)
  await tx.enqueue(beatJob, {}, { once: `beat/${next.toISOString()}`, startAfter: next })
}
