import type { Ctx } from '#platform/ctx.ts'
import type { Frame, Taker } from '#platform/stream/index.ts'
import { recentMatcher } from '../matching/organisation-matcher.ts'
import { noteDeadFrame } from './dead-frame.ts'
import { UnreadableFrame } from './frame.ts'
import { FrameReader } from './frame-reader.ts'
import { type Held, hold, holdNothing, keepHeld } from './held.ts'

type ContextFor = (organisationId: string) => Ctx

/**
 * Matches what frames hold and keeps what is found in one transaction an organisation, however many frames it stood in.
 * `age`: for so many milliseconds frames are looked at by the queries that are known already. A frame in which they find
 * nothing is let go; what they find is found again by whoever stores it, if they changed.
 */
export function frameTaker(contextFor: ContextFor, age: number): Taker {
  const held = new Map<string, Held>()
  const dead: UnreadableFrame[] = []
  const forget = () => {
    held.clear()
    dead.length = 0
  }
  const takeFrame = async (bytes: Uint8Array): Promise<number> => {
    try {
      const reader = new FrameReader(bytes)
      const { organisationId } = reader.head
      const of = held.get(organisationId) ?? holdNothing(contextFor(organisationId))
      held.set(organisationId, of)
      return hold(of, reader, await recentMatcher(of.ctx, age))
    } catch (error) {
      if (!(error instanceof UnreadableFrame)) throw error
      dead.push(error)
      return 1
    }
  }
  return {
    async take(frames) {
      try {
        let weight = 0
        for (const { bytes } of frames) weight += await takeFrame(bytes)
        return weight
      } catch (error) {
        forget()
        throw error
      }
    },
    async keep() {
      try {
        // Handed out again they would stand before everything that comes after them, for ever.
        for (const one of dead) await noteDeadFrame(contextFor, one)
        for (const of of held.values()) await keepHeld(of)
      } finally {
        forget()
      }
    },
  }
}

/** Matches frames and keeps what they hold. When it resolves they may be let go; when it rejects they come again. */
export async function matchFrames(contextFor: ContextFor, frames: readonly Frame[]): Promise<void> {
  const taker = frameTaker(contextFor, 0)
  await taker.take(frames)
  await taker.keep()
}
