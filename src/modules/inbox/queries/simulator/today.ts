import { ok, type Result } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { RotaRehearsed } from '../../contract/simulator.ts'
import { rank } from '../../domain/simulator/outcome.ts'
import { meanWeek } from '../../domain/simulator/presence.ts'
import { calendarOf } from '../../domain/simulator/rota.ts'
import { mayKeepRotas, mayNotSeeFigures } from '../../policy.ts'
import { type History, historyOfWeeks } from './history.ts'
import { played, was } from './try.ts'

interface Today {
  from: string
  to: string
  arrivals: number
  desks: { id: string; name: string; arrivals: number; week: number[] }[]
  handling: { seen: number; median: number; p90: number } | null
  was: RotaRehearsed
  replayed: RotaRehearsed
  mayKeep: boolean
}

const asBefore = { desks: [], handling: null, goal: null, moves: [], routes: null }

/**
 * What came in the last weeks, who was there to answer it, how it went, and the same replayed: when the replay is far
 * from how it went, so is everything that is tried.
 */
export async function rotaToday(ctx: Ctx, { weeks }: { readonly weeks: number }): Promise<Result<Today>> {
  const refused = mayNotSeeFigures(ctx.actor)
  if (refused) return refused
  const history = await historyOfWeeks(ctx, weeks, null)
  const { window, arrivals, handling } = history
  const really = was(history)
  const calendar = calendarOf(window.from, Math.ceil((window.to - window.from) / 900_000), window.zone)
  const minutes = handling.kind === 'seen' ? [...handling.minutes].sort((a, b) => a - b) : []
  return ok({
    from: new Date(window.from).toISOString(),
    to: new Date(window.to).toISOString(),
    arrivals: arrivals.length,
    desks: desksOf(history, really, calendar),
    handling:
      history.seen > 0
        ? { seen: history.seen, median: rank(minutes, 0.5) ?? 0, p90: rank(minutes, 0.9) ?? 0 }
        : null,
    was: really,
    replayed: played(history, { weeks, ...asBefore }),
    mayKeep: mayKeepRotas(ctx.actor) === null,
  })
}

function desksOf({ present }: History, { desks }: RotaRehearsed, calendar: Uint16Array): Today['desks'] {
  return desks.map(({ departmentId, name, outcome }) => ({
    id: departmentId,
    name,
    arrivals: outcome.n,
    week: meanWeek(present.get(departmentId), calendar).map((people) => Math.round(people * 100) / 100),
  }))
}
