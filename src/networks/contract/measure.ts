import type { Session } from './account.ts'
import type { Fault } from './faults.ts'

/** A count, or why it is not known. Never zero for "not told". */
export type Count = number | { readonly unknown: string }

export interface PostFigures {
  readonly views: Count
  readonly likes: Count
  readonly shares: Count
  readonly replies: Count
}

export interface MeasurePort {
  /** Figures by remote id; an id the network does not know any more is absent from the map. */
  measure(
    session: Session,
    remoteIds: readonly string[],
  ): Promise<{ readonly kind: 'figures'; readonly posts: ReadonlyMap<string, PostFigures> } | Fault>
}
