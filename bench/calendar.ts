import { copyDraft } from './support/draft-copies.ts'
import type { Bench, Figure } from './support/figure.ts'
import { type Scene, withScene } from './support/scene.ts'
import { medianQuantile, timedRuns } from './support/stats.ts'

const DAY_MS = 86_400_000
const FEW = 500
const MANY = 5000

/** `GET /api/calendar/board` for six weeks, as the month asks for them, with 500 and with 5,000 items in the month. */
export const calendar: Bench = ({ quick, say }) =>
  withScene(async (scene) => {
    const [few, many] = quick ? [20, 200] : [FEW, MANY]
    const each = quick ? 2 : 20
    const month = comingMonth()
    const first = await scene.owner().post<{ id: string }>('/publishing/drafts', {
      title: 'Socks that do not shrink',
      idea: '',
      scheduledAt: month.from.toISOString(),
      variants: [{ channelId: scene.channelId, text: 'Now in four colours.', media: [], lang: null }],
    })
    const measure = async (count: number) => {
      await copyDraft(scene, first.id, count, month)
      await expectItems(scene, month, count)
      await timedRuns(1, 2, () => look(scene, month))
      return timedRuns(5, each, () => look(scene, month))
    }
    const small = await measure(few)
    // The copies of the first round stay; the second one brings the month up to the full count.
    await scene.db().query('delete from draft where id <> $1', [first.id])
    const large = await measure(many)
    say(
      `p95 ${medianQuantile(small, 0.95).toFixed(0)} ms, ${medianQuantile(large, 0.95).toFixed(0)} ms with all`,
    )
    const common = { bench: 'calendar', unit: 'ms', runs: `5 × ${each} requests` } as const
    const figures: Figure[] = [
      { ...common, what: `a month with ${many} items, p50`, value: medianQuantile(large, 0.5) },
      { ...common, what: `a month with ${many} items, p95`, value: medianQuantile(large, 0.95) },
      {
        ...common,
        what: `a month with ${few} items, p95`,
        value: medianQuantile(small, 0.95),
        tenfold: { what: `${many} items`, value: medianQuantile(large, 0.95) },
      },
    ]
    return {
      figures,
      notes: ['conflicts, free slots and quiet periods included; nothing is kept between requests'],
    }
  })

interface Span {
  readonly from: Date
  readonly to: Date
}

/** Thirty days from the day after tomorrow on. */
function comingMonth(): Span {
  const from = new Date(Math.ceil(Date.now() / DAY_MS) * DAY_MS + DAY_MS)
  return { from, to: new Date(from.getTime() + 30 * DAY_MS) }
}

/** Six weeks, the month in the middle of them. */
function look(scene: Scene, month: Span): Promise<{ items: unknown[] }> {
  const from = new Date(month.from.getTime() - 6 * DAY_MS).toISOString()
  const to = new Date(month.to.getTime() + 6 * DAY_MS).toISOString()
  return scene.owner().get<{ items: unknown[] }>(`/calendar/board?from=${from}&to=${to}`)
}

async function expectItems(scene: Scene, month: Span, count: number): Promise<void> {
  const { items } = await look(scene, month)
  if (items.length !== count) throw new Error(`the month shows ${items.length} items instead of ${count}`)
}
