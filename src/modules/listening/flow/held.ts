import { NETWORKS } from '#networks/contract/network.ts'
import type { Ctx } from '#platform/ctx.ts'
import { type OrganisationMatcher, organisationMatcher } from '../matching/organisation-matcher.ts'
import type { FrameHead } from './frame.ts'
import type { FrameReader } from './frame-reader.ts'
import { keepFound, noteUsed, type Used } from './keep-found.ts'
import { type Found, nothingFound, sift } from './sift.ts'

/** Of one source: what was found, and the frames it was found in. */
interface OfSource {
  readonly head: FrameHead
  readonly readers: FrameReader[]
  readonly found: Found
}

/** What an organisation's frames held and is not kept yet. */
export interface Held {
  readonly ctx: Ctx
  readonly sources: Map<string, OfSource>
  /** Of the queries it was found by; NaN where they changed meanwhile. */
  revision: number | null
}

export function holdNothing(ctx: Ctx): Held {
  return { ctx, sources: new Map(), revision: null }
}

/** Looks at a frame. @returns how much more waits now; 0 when nothing of this frame does. Throws UnreadableFrame */
export function hold(held: Held, reader: FrameReader, matcher: OrganisationMatcher): number {
  const { sourceId } = reader.head
  const of = held.sources.get(sourceId) ?? {
    head: reader.head,
    readers: [],
    found: nothingFound(unwrapOf(held.ctx, reader.head)),
  }
  const { kept, later } = of.found
  const before = { kept: kept.length, later: later.length }
  sift(reader, matcher, of.found)
  const more = weightOf(kept.length - before.kept, later.length - before.later)
  if (more === 0) return 0
  of.readers.push(reader)
  held.sources.set(sourceId, of)
  held.revision = (held.revision ?? matcher.revision) === matcher.revision ? matcher.revision : Number.NaN
  return more
}

/** Keeps what is held, in one transaction; frames are looked at again where the queries changed since. */
export async function keepHeld({ ctx, sources, revision }: Held): Promise<void> {
  if (sources.size === 0) return
  await ctx.write(
    async (tx) => {
      const matcher = await organisationMatcher(ctx, tx)
      const used: Used[] = []
      for (const of of sources.values()) {
        const found = matcher.revision === revision ? of.found : foundAgain(ctx, of, matcher)
        used.push(...(await keepFound(ctx, tx, of.head, found)))
      }
      await noteUsed(ctx, tx, used)
    },
    { often: true },
  )
}

function foundAgain(ctx: Ctx, { head, readers }: OfSource, matcher: OrganisationMatcher): Found {
  const found = nothingFound(unwrapOf(ctx, head))
  for (const reader of readers) {
    reader.rewind()
    sift(reader, matcher, found)
  }
  return found
}

const unwrapOf = (ctx: Ctx, { network }: FrameHead) => ctx.use(NETWORKS).get(network)?.receive?.wire?.unwrap

/** Ends and edits only cost a look, several at once; but what holds one of them must not be let go. */
const weightOf = (kept: number, later: number): number => kept + Math.ceil(later / 8)
