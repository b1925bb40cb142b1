import { organisation } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { windowBefore } from '../domain/consent.ts'
import { consentEvent } from '../events.ts'
import { eraseDue } from '../store.ts'
import { planErasing } from './erase-due.ts'

export async function erase(ctx: Ctx): Promise<void> {
  const { zone } = await organisation(ctx)
  await ctx.write(async (tx) => {
    const now = ctx.now()
    const gone = await eraseDue(tx, ctx.organisationId, { now, before: windowBefore(now).from })
    if (gone > 0) tx.emit(consentEvent('ended', ctx.organisationId, gone))
    await planErasing(tx, now, zone)
  })
}
