import { channelCards } from '#modules/channels/index.ts'
import { watchedQueries } from '#modules/listening/index.ts'
import { departmentCards } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { keyOf, type Watch } from '../domain/grain.ts'
import { hides } from '../policy.ts'

export interface NamedWatch extends Watch {
  readonly name: string
  readonly departmentId: string | null
}

/** Everything that is watched and may be seen by whoever asks, by key: queries, accounts and desks. */
export async function watchNames(ctx: Ctx): Promise<Map<string, NamedWatch>> {
  const queries = (await watchedQueries(ctx)).map(
    ({ id, name, departmentId }): NamedWatch => ({ kind: 'query', id, name, departmentId }),
  )
  const channels = (await channelCards(ctx)).map(
    ({ id, displayName, handle }): NamedWatch => ({
      kind: 'channel',
      id,
      name: displayName || handle,
      departmentId: null,
    }),
  )
  const desks = (await departmentCards(ctx))
    .filter(({ id }) => !hides(ctx, id))
    .map(({ id, name }): NamedWatch => ({ kind: 'desk', id, name, departmentId: id }))
  const visible = [...queries, ...channels, ...desks].filter(
    ({ departmentId }) => departmentId === null || !hides(ctx, departmentId),
  )
  return new Map(visible.map((watch) => [keyOf(watch), watch]))
}
