import { ok, type Result, refuse } from '#kernel/result.ts'
import { channelCards } from '#modules/channels/index.ts'
import { departmentCards } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { MetricDefinition, Window } from '#platform/metric.ts'
import type { Figure, Scoreboard } from '../contract.ts'
import { METRICS } from '../metrics-key.ts'
import { mayView } from '../policy.ts'
import { answerFor } from './figures.ts'
import { gapCards } from './gaps.ts'
import { windowOf } from './scope.ts'

/** The opening page: how quickly we answer, what came to which desk, what went out, and where we were deaf. */
export async function getScoreboard(
  ctx: Ctx,
  input: { readonly from: string; readonly to: string },
): Promise<Result<Scoreboard>> {
  const refused = mayView(ctx.actor)
  if (refused) return refused
  const window = windowOf(input)
  if (!window)
    return refuse('invalid', 'The period ends before it begins.', { fields: { to: 'Choose a later end.' } })
  return ctx.read(async () => {
    const [response, conversations, posts] = ['first-response-time', 'conversations', 'posts-live'].map(
      (id) => metric(ctx, id),
    )
    if (!response || !conversations || !posts) throw new Error('the three opening metrics are always there')
    const whole = { window, departmentId: null, channelId: null }
    return ok({
      from: window.from.toISOString(),
      to: window.to.toISOString(),
      response: await answerFor(ctx, { metric: response, query: whole }),
      conversations: await answerFor(ctx, { metric: conversations, query: whole }),
      posts: await answerFor(ctx, { metric: posts, query: whole }),
      desks: await desks(ctx, window, response, conversations),
      channels: await channels(ctx, window, posts),
      authority: await authority(ctx, window),
      gaps: await gapCards(ctx, window, null),
    })
  })
}

function metric(ctx: Ctx, id: string): MetricDefinition | undefined {
  return ctx.use(METRICS).find((candidate) => candidate.id === id)
}

/** Metrics that stand above the tactics, as the rooms offer them. */
async function authority(ctx: Ctx, window: Window): Promise<Scoreboard['authority']> {
  const answers: Scoreboard['authority'] = []
  for (const one of ctx.use(METRICS).filter((candidate) => candidate.tactic === 0))
    answers.push(
      await answerFor(ctx, { metric: one, query: { window, departmentId: null, channelId: null } }),
    )
  return answers
}

const none: Figure = { value: null, reason: 'Not measured.', n: 0 }

/** Desks on which something happened, the busiest first. */
async function desks(
  ctx: Ctx,
  window: Window,
  response: MetricDefinition,
  conversations: MetricDefinition,
): Promise<Scoreboard['desks']> {
  const rows: Scoreboard['desks'] = []
  for (const desk of await departmentCards(ctx)) {
    const query = { window, departmentId: desk.id, channelId: null }
    const counted = (await conversations.compute(ctx, query)).figures.value ?? none
    if (counted.value === 0) continue
    const {
      median = none,
      p90 = none,
      unanswered = none,
      kept = none,
    } = (await response.compute(ctx, query)).figures
    rows.push({ id: desk.id, name: desk.name, conversations: counted, median, p90, unanswered, kept })
  }
  return rows.sort((a, b) => (b.conversations.value ?? 0) - (a.conversations.value ?? 0))
}

async function channels(ctx: Ctx, window: Window, posts: MetricDefinition): Promise<Scoreboard['channels']> {
  const rows: Scoreboard['channels'] = []
  for (const channel of (await channelCards(ctx)).filter((one) => one.canPublish)) {
    const { figures } = await posts.compute(ctx, { window, departmentId: null, channelId: channel.id })
    rows.push({
      id: channel.id,
      name: `${channel.networkName} (${channel.handle})`,
      network: channel.network,
      posts: figures.value ?? none,
    })
  }
  return rows.sort((a, b) => (b.posts.value ?? 0) - (a.posts.value ?? 0))
}
