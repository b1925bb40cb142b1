import { instantOf } from '#kernel/local-time.ts'
import { ok, type Result } from '#kernel/result.ts'
import { minutesOf } from '#kernel/working-hours.ts'
import { channelCards } from '#modules/channels/index.ts'
import { hoursOf, isOpen, nextClosing, nextOpening, type Schedule } from '#modules/hours/index.ts'
import { departmentCards, receptionDesk } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { ClockQuestion, ClocksPreview } from '../../contract/clocks.ts'
import { NEVER } from '../../domain/clock.ts'
import { type ClockRule, type Goal, ruleFor, type Terms } from '../../domain/clocks/book.ts'
import { type ClockProblem, clockProblems } from '../../domain/clocks/rule-problems.ts'
import { stepAt, WARNING } from '../../domain/clocks/weigh.ts'
import { mayNotKeepClocks } from '../../policy.ts'
import { countSince } from './affected.ts'
import { asDeskHours } from './hours.ts'

interface Change {
  readonly rules: readonly ClockRule[]
  readonly rest: Terms
}

/** What is wrong with these rules. */
export async function clockProblemsOf(ctx: Ctx, { rules, rest }: Change): Promise<ClockProblem[]> {
  return clockProblems(rules, rest, {
    departmentIds: new Set((await departmentCards(ctx)).map(({ id }) => id)),
    channelIds: new Set((await channelCards(ctx)).map(({ id }) => id)),
  })
}

/** When a message like this would have to be answered by these rules, with the hours of the desk around it. */
export async function previewClocks(
  ctx: Ctx,
  input: Change & { readonly question: ClockQuestion; readonly since: string | null },
): Promise<Result<ClocksPreview>> {
  const mayNot = mayNotKeepClocks(ctx.actor)
  if (mayNot) return mayNot
  const { question, since } = input
  const departmentId = question.departmentId ?? (await receptionDesk(ctx))
  const schedule = await hoursOf(ctx, { departmentId })
  const zone = zoneOf(schedule, ctx.now())
  const at = instantOf(question.day, minutesOf(question.time), zone)
  const rule = ruleFor(input.rules, {
    channelId: question.channelId ?? '',
    class: question.class,
    departmentId,
    priority: question.priority,
    standing: question.standing || null,
  })
  const terms: Terms = rule ?? input.rest
  const tried = (goal: Goal) => triedOn(schedule, terms, goal, at)
  const first = tried(terms.first)
  const next = tried(terms.next)
  const until = [first, next].map(({ dueAt }) => Date.parse(dueAt))
  return ok({
    problems: await clockProblemsOf(ctx, input),
    at: at.toISOString(),
    ruleId: rule?.id ?? null,
    first,
    next,
    resolution: terms.resolution && tried(terms.resolution),
    open: openAround(schedule, at, new Date(Math.max(...until))),
    zone,
    anew: since === null ? null : await countSince(ctx, new Date(since)),
  })
}

function triedOn(schedule: Schedule, terms: Terms, { minutes, by }: Goal, at: Date): ClocksPreview['first'] {
  const running = { stoppedAt: null, outcome: null, breachedAt: null, goalMinutes: minutes, counts: by }
  const hours = asDeskHours(schedule)
  const reached = (step: number) => stepAt({ ...running, startedAt: at }, terms, step, hours, [])
  return {
    minutes,
    by,
    dueAt: (reached(0) ?? NEVER).toISOString(),
    warnAt: reached(WARNING)?.toISOString() ?? null,
    stepsAt: terms.steps.flatMap((_, i) => reached(i + 1)?.toISOString() ?? []),
  }
}

function zoneOf(schedule: Schedule, at: Date): string {
  const found = schedule.findLast((version) => version.validFrom <= at) ?? schedule[0]
  return found?.hours.zone ?? 'UTC'
}

const DAY = 86_400_000
const MOST_SPANS = 100

/** When it is open from the day before a moment until a day after another, but at most for two weeks. */
function openAround(schedule: Schedule, from: Date, to: Date): { from: string; to: string }[] {
  const end = new Date(Math.min(to.getTime(), from.getTime() + 12 * DAY) + DAY)
  const spans: { from: string; to: string }[] = []
  let at: Date | null = new Date(from.getTime() - DAY)
  while (at && at < end && spans.length < MOST_SPANS) {
    const opens: Date | null = isOpen(schedule, at) ? at : nextOpening(schedule, at)
    if (!opens || opens >= end) break
    const closes: Date = nextClosing(schedule, opens) ?? end
    spans.push({ from: opens.toISOString(), to: (closes < end ? closes : end).toISOString() })
    at = closes > opens ? closes : null
  }
  return spans
}
