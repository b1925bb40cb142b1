import { z } from 'zod'
import { addDays, startOfDay } from '#kernel/local-time.ts'
import { organisation } from '#modules/people/index.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import { defineJob } from '#platform/jobs/define.ts'
import type { Values } from '../domain/fields.ts'
import type { KindId } from '../domain/kinds.ts'

/** Removes people outside whose day has come: words about them, and what was noted of changes to them. */
export const forgetJob = defineJob({
  name: 'records.forget',
  lane: 'slow',
  schema: z.object({}),
  load: () => import('./forget.handler.ts').then((file) => file.forget),
})

/** Plans the end of what is about a person; other kinds have none. */
export async function planEnd(
  ctx: Ctx,
  tx: WriteTx,
  kind: KindId,
  rows: readonly { readonly values: Values }[],
): Promise<void> {
  if (kind !== 'outspoken') return
  const { zone } = await organisation(ctx)
  for (const day of new Set(rows.map(({ values }) => String(values.keepUntil))))
    await tx.enqueue(
      forgetJob,
      {},
      { once: `records.forget/${day}`, startAfter: startOfDay(addDays(day, 1), zone) },
    )
}
