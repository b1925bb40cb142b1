import { type Fault, isFault } from '#networks/contract/faults.ts'
import type { Ctx } from '#platform/ctx.ts'

/** What one half of a question told, and what the network refuses to be asked about at all. */
export interface Told<T> {
  readonly found: ReadonlyMap<string, T>
  readonly refused: ReadonlyMap<string, string>
  /** Set when asking had to stop; what was found before it counts all the same. */
  readonly fault: Fault | null
}

/**
 * Asks about all at once. When the network refuses, one bad id may be the reason: the question is halved until the bad
 * ones stand alone. An adapter that throws is a bug and counts as no answer.
 */
export async function askTogether<I, T>(
  ctx: Ctx,
  asked: readonly I[],
  idOf: (one: I) => string,
  ask: (part: readonly I[]) => Promise<ReadonlyMap<string, T> | Fault>,
): Promise<Told<T>> {
  const found = new Map<string, T>()
  const refused = new Map<string, string>()
  const waiting: (readonly I[])[] = asked.length > 0 ? [asked] : []
  for (let part = waiting.shift(); part; part = waiting.shift()) {
    const answer = await guarded(ctx, () => ask(part))
    if (!isFault(answer)) {
      for (const [id, one] of answer) found.set(id, one)
      continue
    }
    if (answer.kind !== 'refused' && answer.kind !== 'gone') return { found, refused, fault: answer }
    const [only] = part
    if (part.length === 1 && only !== undefined) refused.set(idOf(only), answer.reason)
    else {
      const middle = Math.ceil(part.length / 2)
      waiting.push(part.slice(0, middle), part.slice(middle))
    }
  }
  return { found, refused, fault: null }
}

async function guarded<T extends object>(ctx: Ctx, work: () => Promise<T | Fault>): Promise<T | Fault> {
  try {
    return await work()
  } catch (error) {
    ctx.log.error({ err: error }, 'a network adapter failed while reading our posts back')
    return { kind: 'unknown', reason: 'Something went wrong while reading from the network.' }
  }
}
