import { ok, type Result, refuse } from '#kernel/result.ts'
import { channelCards } from '#modules/channels/index.ts'
import { departmentCards } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { MetricDefinition, MetricQuery, Window } from '#platform/metric.ts'
import { METRICS } from '#platform/metric.ts'
import type { Figure, Scoreboard } from '../contract.ts'
import { answers, type Told } from '../engine/answers.ts'
import type { Ask } from '../engine/ask.ts'
import { mayView } from '../policy.ts'
import { hiddenDepartments } from './departments.ts'
import { shapeAnswer } from './figures.ts'
import { gapCards } from './gaps.ts'
import { metricOf, windowOf } from './scope.ts'

/** The figures of a period: how quickly we answer, what came to which desk, what went out, and where we were deaf. */
export async function getScoreboard(
  ctx: Ctx,
  input: { readonly from: string; readonly to: string },
): Promise<Result<Scoreboard>> {
  const refused = mayView(ctx.actor)
  if (refused) return refused
  const window = windowOf(input)
  if (!window)
    return refuse('invalid', 'The period ends before it begins.', { fields: { to: 'Choose a later end.' } })
  const [response, conversations, posts] = opening.map((id) => metricOf(ctx, id))
  if (!response || !conversations || !posts) throw new Error('the three opening metrics are always there')
  const hidden = hiddenDepartments(ctx)
  const desks = (await departmentCards(ctx)).filter(({ id }) => !hidden.has(id))
  const channels = (await channelCards(ctx)).filter((one) => one.canPublish)
  const authority = ctx.use(METRICS).filter(({ tactic }) => tactic === 0)
  const ask = asker(window)
  const asks = [
    ...[response, conversations, posts].map((metric) => ask(metric)),
    ...desks.flatMap(({ id }) => [
      ask(conversations, { departmentId: id }),
      ask(response, { departmentId: id }),
    ]),
    ...channels.map(({ id }) => ask(posts, { channelId: id })),
    ...authority.map((metric) => ask(metric)),
  ]
  const told = await answers(ctx, asks, 'kept')
  const next = taker(asks, told)
  return ok({
    from: window.from.toISOString(),
    to: window.to.toISOString(),
    response: next(),
    conversations: next(),
    posts: next(),
    desks: byUse(
      desks.map(({ id, name }) => {
        const counted = next().figures.value ?? none
        const { median = none, p90 = none, unanswered = none, kept = none } = next().figures
        return { id, name, conversations: counted, median, p90, unanswered, kept }
      }),
      ({ conversations: counted }) => counted,
    ).filter(({ conversations: counted }) => counted.value !== 0),
    channels: byUse(
      channels.map(({ id, network, networkName, handle }) => ({
        ...{ id, network, name: `${networkName} (${handle})` },
        posts: next().figures.value ?? none,
      })),
      ({ posts: counted }) => counted,
    ),
    authority: authority.map(() => next()),
    gaps: await gapCards(ctx, window, null),
  })
}

const opening = ['first-response-time', 'conversations', 'posts-live']
const none: Figure = { value: null, reason: 'Not measured.', n: 0 }

function asker(window: Window) {
  return (metric: MetricDefinition, part: Partial<MetricQuery> = {}): Ask => ({
    metric,
    query: { window, departmentId: null, channelId: null, ...part },
  })
}

/** Gives the answers one after the other, in the order of the questions. */
function taker(asks: readonly Ask[], told: readonly Told[]) {
  let place = 0
  return () => {
    const [ask, one] = [asks[place], told[place]]
    place += 1
    if (!ask || !one) throw new Error('every question has its answer')
    return shapeAnswer(ask, one)
  }
}

function byUse<T>(rows: readonly T[], of: (row: T) => Figure): T[] {
  return [...rows].sort((a, b) => (of(b).value ?? 0) - (of(a).value ?? 0))
}
