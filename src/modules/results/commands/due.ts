import type { RemotePostCard } from '#modules/publishing/index.ts'
import type { MeasuredPost, MomentRow } from '../tables.ts'

/** One post at work, with the moments of one kind that are due. */
export interface Due {
  readonly post: MeasuredPost
  readonly out: RemotePostCard
  readonly moments: readonly MomentRow[]
}
