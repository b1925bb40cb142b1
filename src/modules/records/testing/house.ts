import { fixedClock } from '#kernel/clock.ts'
import { unwrap } from '#kernel/result.ts'
import { departmentCards } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { MetricQuery } from '#platform/metric.ts'
import { METRICS } from '#platform/metric.ts'
import { addRecord } from '../commands/add-record.ts'
import type { Given } from '../contract/shapes.ts'
import type { KindId, RecordOf } from '../domain/kinds.ts'

/** A Friday noon in Oslo; March is over. */
export const clock = fixedClock(new Date('2026-04-10T10:00:00Z'))

/** March 2026 in Oslo, half-open: summer time begins within it. */
export const march = { from: new Date('2026-02-28T23:00:00Z'), to: new Date('2026-03-31T22:00:00Z') }

export async function departmentsOf(ctx: Ctx): Promise<(name: string) => string> {
  const ids = new Map((await departmentCards(ctx)).map(({ name, id }) => [name, id]))
  return (name) => {
    const id = ids.get(name)
    if (!id) throw new Error(`no department ${name}`)
    return id
  }
}

/** Enters rows of one kind, kept by one department; gives their ids. */
export async function enter<K extends KindId>(
  ctx: Ctx,
  kind: K,
  departmentId: string,
  rows: readonly RecordOf<K>[],
): Promise<string[]> {
  const ids: string[] = []
  for (const values of rows) {
    const given = { kind, departmentId, values } as unknown as Given
    ids.push(unwrap(await addRecord(ctx, given)).id)
  }
  return ids
}

/** Every figure of a metric, as `[value, n]`, or why there is none. */
export async function figuresOf(ctx: Ctx, id: string, part: Partial<MetricQuery> = {}) {
  const metric = ctx.use(METRICS).find((one) => one.id === id)
  if (!metric) throw new Error(`no metric ${id}`)
  const query = { window: march, departmentId: null, channelId: null, ...part }
  const { figures } = await metric.compute(ctx, query)
  return Object.fromEntries(
    Object.entries(figures).map(([name, { value, reason, n }]) => [
      name,
      value === null ? reason : [value, n],
    ]),
  )
}
