import type { Tags } from '../domain/links/target.ts'
import type { PlacementKind } from '../domain/placements/kinds.ts'
import { EMPLOYEE } from '../domain/placements/kinds.ts'

interface Shared {
  readonly organisationId: string
  readonly id: string
  readonly now: Date
  readonly target: string
  readonly place: string
  readonly campaignId: string | null
  readonly departmentId: string | null
  readonly standsFrom: string
  readonly tags: Omit<Tags, 'content'>
}

/** The row of a link that an employee shares: a placement that nobody looks after and that costs nothing. */
export function employeePlacement({ now, tags, ...shared }: Shared) {
  return {
    ...shared,
    // Rows of this kind are read by queries of own links alone, never as one of the register.
    kind: EMPLOYEE as PlacementKind,
    ...{ note: '', channelId: null, ownerId: null, standsUntil: null, cost: null, currency: null },
    ...{ pictureId: null, spokenCode: null, retiredAt: null, createdAt: now, changedAt: now },
    ...{ utmSource: tags.source, utmMedium: tags.medium, utmCampaign: tags.campaign, utmContent: '' },
  }
}
