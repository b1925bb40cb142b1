import { listeningSince, watchedQueries } from '#modules/listening/index.ts'
import { organisation } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Watch } from '../domain/grain.ts'
import { type Wall, wallOf } from '../domain/wall.ts'

/** What a run of judging needs to know of the house. */
export interface Scene {
  readonly wall: Wall
  /** The department whose matter a watch is; null: everybody's. */
  departmentOf(watch: Watch): string | null
  /** From when on everything a watch would hear is known, so that nothing heard means nothing said; null: not known. */
  knownFrom(watch: Watch): number | null
  /** Rivals' storms and queries at rest are counted, not told. */
  tells(watch: Watch): boolean
}

export async function sceneOf(ctx: Ctx): Promise<Scene> {
  const { zone } = await organisation(ctx)
  const queries = new Map((await watchedQueries(ctx)).map((query) => [query.id, query]))
  const sources = await listeningSince(ctx)
  const earliest = (some: typeof sources) =>
    some.length === 0 ? null : Math.min(...some.map(({ since }) => since.getTime()))
  const anywhere = earliest(sources)
  return {
    wall: wallOf(zone),
    knownFrom: ({ kind, id }) => {
      if (kind === 'desk') return null
      if (kind === 'channel') return earliest(sources.filter(({ channelId, own }) => own && channelId === id))
      const query = queries.get(id)?.knownFrom.getTime()
      return query === undefined || anywhere === null ? null : Math.max(query, anywhere)
    },
    departmentOf: ({ kind, id }) => {
      if (kind === 'desk') return id
      return kind === 'query' ? (queries.get(id)?.departmentId ?? null) : null
    },
    tells: ({ kind, id }) => {
      if (kind !== 'query') return true
      const query = queries.get(id)
      return query?.state === 'active' && !query.rival
    },
  }
}
