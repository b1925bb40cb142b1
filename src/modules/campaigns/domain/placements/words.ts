import type { PlacementKind } from './kinds.ts'

/** What people say of a placement; its link is made of it. */
export interface PlacementWords {
  readonly kind: PlacementKind
  readonly place: string
  readonly note: string
  readonly campaignId: string | null
  readonly departmentId: string | null
  readonly channelId: string | null
  readonly ownerId: string | null
  readonly standsFrom: string
  readonly standsUntil: string | null
  readonly cost: number | null
  readonly currency: string | null
  readonly pictureId: string | null
  readonly target: string | null
  readonly spokenCode: string
  readonly source: string
  readonly medium: string
  readonly content: string
}
