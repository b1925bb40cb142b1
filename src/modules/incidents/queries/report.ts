import { ok, type Result } from '#kernel/result.ts'
import { mentionCards } from '#modules/listening/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Tx } from '#platform/db/pool.ts'
import type { BoardLine, Entry, ReviewView, Task } from '../contract/shapes.ts'
import { sizeOf, timesOf } from '../domain/figures.ts'
import { signalFacts } from '../outside.ts'
import { noIncident } from '../policy.ts'
import type { IncidentRow } from '../tables/incident.ts'
import { hoursOfIncident } from './hours.ts'
import { reviewOf } from './review.ts'
import { boardOf, tasksOf } from './room.ts'
import { incidentRow, signalIdsOf } from './rows.ts'
import { type Standing, standingOf } from './standing.ts'
import { wholeTimeline } from './timeline.ts'

const MOST_POSTS = 6

export interface Report {
  readonly incident: Standing
  readonly entries: Entry[]
  readonly board: BoardLine[]
  readonly tasks: Task[]
  readonly review: ReviewView | null
  readonly figures: Awaited<ReturnType<typeof figuresOf>>
  readonly posts: Awaited<ReturnType<typeof postsOf>>
}

/** Everything about an incident in one piece, to be printed. */
export async function report(ctx: Ctx, { id }: { readonly id: string }): Promise<Result<Report>> {
  return ctx.read(async (tx): Promise<Result<Report>> => {
    const row = await incidentRow(tx, ctx.organisationId, id)
    if (!row) return noIncident
    return ok({
      incident: await standingOf(ctx, tx, row),
      entries: await wholeTimeline(ctx, tx, id),
      board: await boardOf(ctx, tx, id),
      tasks: await tasksOf(ctx, tx, id),
      review: await reviewOf(ctx, tx, id),
      figures: await figuresOf(ctx, tx, row),
      posts: await postsOf(ctx, tx, id),
    })
  })
}

async function figuresOf(ctx: Ctx, tx: Tx, row: IncidentRow) {
  const times = timesOf(row)
  const hours = await hoursOfIncident(tx, ctx.organisationId, row.id)
  const { mood, ...size } = sizeOf(hours)
  // Nothing counted is not nothing said.
  const counted = hours.length > 0 ? size : { ...size, mentions: null, peak: null, press: null }
  return {
    detectMinutes: times.detect,
    acknowledgeMinutes: times.acknowledge,
    wordsMinutes: times.words,
    calmMinutes: times.calm,
    nssTrough: mood?.trough ?? null,
    nssAfter: mood?.after ?? null,
    ...counted,
  }
}

/** The posts it began under, as they stand in our memory. */
async function postsOf(ctx: Ctx, tx: Tx, id: string) {
  const facts = await signalFacts(ctx, await signalIdsOf(tx, ctx.organisationId, id))
  const ids = [...new Set([...facts.values()].flatMap((one) => one.mentionIds.slice(0, MOST_POSTS)))]
  const cards = await mentionCards(ctx, ids.slice(0, MOST_POSTS))
  return [...cards.values()]
    .filter((card) => card.deletedAt === null)
    .map((card) => ({
      id: card.id,
      author: card.author.displayName,
      handle: card.author.handle,
      network: card.network,
      text: card.text,
      at: card.publishedAt,
      url: card.url,
    }))
}
