import { localTime } from '#kernel/local-time.ts'
import type { Result } from '#kernel/result.ts'
import { organisation } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { type HolidaysRead, readHolidays } from '../ics-holidays.ts'
import { allowed, mayNotKeepCalendars } from '../policy.ts'

/** Reads a file of holidays for somebody who is about to keep them; keeps nothing. */
export async function readFile(ctx: Ctx, { text }: { readonly text: string }): Promise<Result<HolidaysRead>> {
  const right = await allowed(ctx, mayNotKeepCalendars(ctx))
  if (!right.ok) return right
  const { zone } = await organisation(ctx)
  return readHolidays(text, localTime(ctx.now(), zone).day)
}
