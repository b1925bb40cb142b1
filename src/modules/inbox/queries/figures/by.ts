import { ok, type Result } from '#kernel/result.ts'
import { channelCards } from '#modules/channels/index.ts'
import { departmentCards } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { type Cut, type CutRow, type FigureId, type OneFigure, waitIds } from '../../contract/figures.ts'
import { medianOf, p90Of, share } from '../../domain/figures/figures.ts'
import { type Asked, type AskedInput, askedOf } from './asked.ts'
import { meanShift, notAnswered, notCompared } from './figures.ts'
import { type Rate, ratesBy } from './rates.ts'
import { shiftsIn } from './shifts.ts'
import { waitsBy } from './waits.ts'

const nothing = 'No conversation began in this period.'
const none: OneFigure = { value: null, reason: 'Not measured.', n: 0 }
type Bare = Omit<CutRow, 'label'>

/** One figure cut by desk, channel, hour of the week or week; one statement for all its parts. */
export async function figuresBy(
  ctx: Ctx,
  input: AskedInput & { readonly of: FigureId; readonly cut: Cut },
): Promise<Result<{ rows: CutRow[] }>> {
  const checked = await askedOf(ctx, input)
  if (!checked.ok) return checked
  return ctx.read(async () => {
    const rows = await parts(ctx, checked.value, input.of, input.cut)
    const labels = await labelsOf(ctx, input.cut)
    return ok({ rows: rows.map((row) => ({ ...row, label: labels(row.key) })) })
  })
}

async function parts(ctx: Ctx, asked: Asked, of: FigureId, cut: Cut): Promise<Bare[]> {
  const wait = waitIds.find((id) => id === of)
  if (wait)
    return (await waitsBy(ctx, asked, wait, cut)).map((found) => ({
      key: found.key,
      value: medianOf(found.median, found.n, nothing),
      p90: p90Of(found.p90, found.n, nothing),
      kept: share(found.kept, found.settled, 'Nothing of it had a goal.'),
      unanswered: found.n - found.answered,
    }))
  const bare = (key: string, value: OneFigure): Bare => ({ key, value, p90: none, kept: none, unanswered: 0 })
  if (of === 'sentiment-shift') {
    const shifts = Map.groupBy(await shiftsIn(ctx, asked, cut), ({ key }) => key)
    return [...shifts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, list]) => bare(key, meanShift(list)))
  }
  const rates = await ratesBy(ctx, asked, cut)
  return rates.map((rate) => bare(rate.key, rateOf(rate, of)))
}

function rateOf(rate: Rate, of: FigureId): OneFigure {
  if (of === 'engagements') return { value: rate.engaged, reason: null, n: rate.conversations }
  return of === 'contradictions'
    ? share(rate.contradicted, rate.compared, notCompared)
    : share(rate.doubled, rate.engaged, notAnswered)
}

async function labelsOf(ctx: Ctx, cut: Cut): Promise<(key: string) => string> {
  if (cut === 'hour' || cut === 'week') return (key) => key
  const names =
    cut === 'desk'
      ? new Map((await departmentCards(ctx)).map(({ id, name }) => [id, name]))
      : new Map((await channelCards(ctx)).map((one) => [one.id, `${one.networkName} (${one.handle})`]))
  const gone = cut === 'desk' ? 'A department that is gone' : 'A channel that is gone'
  return (key) => names.get(key) ?? gone
}
