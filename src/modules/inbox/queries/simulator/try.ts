import { ok, type Result, refuse } from '#kernel/result.ts'
import { organisation } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { RotaOutcome, RotaRehearsed, RotaShift, Trial } from '../../contract/simulator.ts'
import type { Handling } from '../../domain/simulator/handling.ts'
import { asItWas, type Rehearsed, rehearse } from '../../domain/simulator/rehearse.ts'
import type { Staff } from '../../domain/simulator/rota.ts'
import { mayNotKeepRoutes, mayNotSeeFigures } from '../../policy.ts'
import { type History, historyOfWeeks } from './history.ts'
import { rerouted } from './rerouted.ts'

/** So much is replayed while somebody waits; more runs in the background. */
const MOST_AT_ONCE = 60_000
/** Every trial draws the same, so that two of them differ by the rota alone. */
const SEED = 20_260_311

/** Tries another rota on the last weeks while the asker waits. */
export async function tryRota(ctx: Ctx, input: { readonly trial: Trial }): Promise<Result<RotaRehearsed>> {
  const refused = mayNotSeeFigures(ctx.actor) ?? (input.trial.routes ? mayNotKeepRoutes(ctx.actor) : null)
  if (refused) return refused
  const history = await historyOfWeeks(ctx, input.trial.weeks, null)
  if (history.arrivals.length > MOST_AT_ONCE)
    return refuse('invalid', `More than ${MOST_AT_ONCE} messages came in this time: too many to wait for.`, {
      help: 'Keep it under a name, then it is worked out in the background. Or try fewer weeks.',
    })
  return replayed(ctx, history, input.trial)
}

/** The outcome of a trial, by its rules of routing where it has any. */
export async function replayed(ctx: Ctx, history: History, trial: Trial): Promise<Result<RotaRehearsed>> {
  // Trials that were kept before there were such have none.
  if (!trial.routes) return ok(played(history, trial))
  const other = await rerouted(ctx, history, trial.routes)
  return other.ok ? ok({ ...played(other.value.history, trial), routed: other.value.routed }) : other
}

/** The outcome of a rota. Desks that are not named go on with those who were there. */
export function played(history: History, trial: Trial): RotaRehearsed {
  const staff = new Map<string, Staff>()
  for (const [desk, present] of history.present) staff.set(desk, { present, shifts: [] })
  for (const { departmentId, base, shifts } of trial.desks)
    staff.set(departmentId, {
      present: base === 'today' ? (history.present.get(departmentId) ?? null) : null,
      shifts,
    })
  const handling: Handling = trial.handling ? { kind: 'typed', ...trial.handling } : history.handling
  const moves = trial.moves.map(({ from, to, percent }) => ({ from, to, share: percent / 100 }))
  const tried = { staff, handling, goal: trial.goal, moves, seed: SEED }
  return shaped(rehearse(history.arrivals, tried, history.window), history)
}

/** The same weeks as they really went. */
export function was(history: History): RotaRehearsed {
  return shaped(asItWas(history.arrivals, history.window), history)
}

function shaped({ all, desks }: Rehearsed, { names }: History): RotaRehearsed {
  return {
    routed: null,
    all: rounded(all),
    desks: desks
      .map(({ desk, outcome }) => ({
        departmentId: desk,
        name: names.get(desk) ?? 'A department that is gone',
        outcome: rounded(outcome),
      }))
      .sort((a, b) => b.outcome.n - a.outcome.n),
  }
}

/** To a tenth of a minute: more would be noise, and a hundred times as many letters on the wire. */
function rounded({ curve, week, waiting, ...rest }: Rehearsed['all']): RotaOutcome {
  const tenth = (value: number | null) => (value === null ? null : Math.round(value * 10) / 10)
  return {
    ...rest,
    median: tenth(rest.median),
    p90: tenth(rest.p90),
    kept: tenth(rest.kept),
    use: tenth(rest.use),
    hours: tenth(rest.hours),
    curve: curve.map(({ minutes, answered }) => ({ minutes, answered: tenth(answered) ?? 0 })),
    week: week.map(({ n, median }) => ({ n, median: tenth(median) })),
    waiting: waiting.map((value) => Math.round(value * 100) / 100),
  }
}

interface FileTrial {
  readonly told: readonly { readonly at: number; readonly answered: number | null }[]
  readonly shifts: readonly RotaShift[]
  readonly handling: { readonly median: number; readonly p90: number }
  readonly goal: number
}

const LONGEST_FILE_MS = 3 * 366 * 86_400_000

/** Tries a rota on messages that a file tells of. Nothing of it is kept. */
export async function tryFile(
  ctx: Ctx,
  { told, shifts, handling, goal }: FileTrial,
): Promise<Result<{ from: string; to: string; was: RotaOutcome; tried: RotaOutcome }>> {
  const refused = mayNotSeeFigures(ctx.actor)
  if (refused) return refused
  const { zone } = await organisation(ctx)
  const hour = 3_600_000
  const from =
    Math.floor(told.reduce((least, { at }) => Math.min(least, at), Number.MAX_SAFE_INTEGER) / hour) * hour
  const to = Math.ceil((told.reduce((most, { at }) => Math.max(most, at), 0) + 1) / hour) * hour
  if (to - from > LONGEST_FILE_MS)
    return refuse('invalid', 'These messages lie more than three years apart.', {
      help: 'Leave the few out that are far from the others, then try again.',
    })
  const window = { from, to, zone }
  const arrivals = told.map(({ at, answered }) => ({
    at,
    due: at + goal * 60_000,
    desk: 'file',
    answered: answered !== null && answered >= at ? answered : null,
  }))
  const tried = rehearse(
    arrivals,
    {
      staff: new Map([['file', { present: null, shifts }]]),
      handling: { kind: 'typed', ...handling },
      goal: null,
      moves: [],
      seed: SEED,
    },
    window,
  )
  return ok({
    from: new Date(from).toISOString(),
    to: new Date(to).toISOString(),
    was: rounded(asItWas(arrivals, window).all),
    tried: rounded(tried.all),
  })
}
