import { localTime } from '#kernel/local-time.ts'
import { organisation } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Units } from '../domain/cells.ts'
import type { House } from '../domain/fits.ts'
import { departmentsSeen } from '../policy.ts'

/** What rules ask of the house: its day, and the departments that are there for the one who acts. */
export async function houseOf(ctx: Ctx): Promise<House & { readonly units: Units }> {
  const { zone } = await organisation(ctx)
  const seen = await departmentsSeen(ctx)
  const ids = new Set(seen.map(({ id }) => id))
  return {
    today: localTime(ctx.now(), zone).day,
    isUnit: (id) => ids.has(id),
    units: new Map(seen.map(({ id, name }) => [name.toLowerCase(), id])),
  }
}

/** A department's name for the one who asks; one that is gone or hidden has none. */
export async function unitNames(ctx: Ctx): Promise<(id: string) => string> {
  const names = new Map((await departmentsSeen(ctx)).map(({ id, name }) => [id, name]))
  return (id) => names.get(id) ?? ''
}
