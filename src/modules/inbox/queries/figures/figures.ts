import { ok, type Result } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import {
  type Figures,
  type OneFigure,
  type RateId,
  type Wait,
  type WaitId,
  waitIds,
} from '../../contract/figures.ts'
import { medianOf, p90Of, progress, share } from '../../domain/figures/figures.ts'
import { coverageOf } from '../coverage.ts'
import { type Asked, type AskedInput, askedOf } from './asked.ts'
import { ratesBy } from './rates.ts'
import { type Shift, shiftsIn } from './shifts.ts'
import type { Survival } from './survival.ts'
import { waitsBy } from './waits.ts'

const nothing = 'No conversation began in this period.'
const noneOf: Record<WaitId, string> = {
  first: nothing,
  next: 'Nobody wrote again after an answer in this period.',
  resolution: nothing,
  'hand-off': 'Nothing was handed over in this period.',
}

/** How the inbox does in a window: each figure by its definition in metrics.md, one statement each. */
export async function inboxFigures(ctx: Ctx, input: AskedInput): Promise<Result<Figures>> {
  const checked = await askedOf(ctx, input)
  if (!checked.ok) return checked
  const asked = checked.value
  return ctx.read(async () => {
    const waits: Wait[] = []
    for (const id of waitIds) waits.push(shapeWait(id, (await waitsBy(ctx, asked, id, null))[0]))
    const [rate = noRate] = await ratesBy(ctx, asked, null)
    const handed = waits.find(({ id }) => id === 'hand-off')?.n ?? 0
    return ok({
      from: input.from,
      to: input.to,
      zone: asked.zone,
      coverage: await coverage(ctx, asked),
      conversations: rate.conversations,
      waits,
      progress: progress(waits[0]?.median.value ?? null),
      rates: {
        engagements: { value: rate.engaged, reason: null, n: rate.conversations },
        'sentiment-shift': meanShift(await shiftsIn(ctx, asked, null)),
        'double-replies': share(rate.doubled, rate.engaged, notAnswered),
        contradictions: share(rate.contradicted, rate.compared, notCompared),
      } satisfies Record<RateId, OneFigure>,
      handOffsPerHundred: share(handed, rate.conversations, nothing),
    })
  })
}

export const notAnswered = 'No conversation of this period was answered.'

export const notCompared = 'No answer of this period was held against what the person had been told before.'

const noRate = { conversations: 0, engaged: 0, doubled: 0, compared: 0, contradicted: 0 }

function shapeWait(id: WaitId, found: Survival | undefined): Wait {
  const n = found?.n ?? 0
  const none = noneOf[id]
  return {
    id,
    n,
    unanswered: n - (found?.answered ?? 0),
    median: medianOf(found?.median ?? null, n, none),
    p90: p90Of(found?.p90 ?? null, n, none),
    kept: share(found?.kept ?? 0, found?.settled ?? 0, n === 0 ? none : 'Nothing of it had a goal.'),
    curve: found ? [...found.curve] : [],
  }
}

/** The mean of last − first, −2 to 2. */
export function meanShift(shifts: readonly Pick<Shift, 'by'>[]): OneFigure {
  const n = shifts.length
  if (n === 0)
    return { value: null, reason: 'Nobody wrote twice so that we are sure how both messages sound.', n }
  return { value: shifts.reduce((sum, { by }) => sum + by, 0) / n, reason: null, n }
}

function coverage(ctx: Ctx, asked: Asked): Promise<number> {
  const window = { from: new Date(asked.from), to: new Date(asked.to) }
  return coverageOf(ctx, {
    window,
    departmentId: asked.departmentId ?? null,
    channelId: asked.channelId ?? null,
  })
}
