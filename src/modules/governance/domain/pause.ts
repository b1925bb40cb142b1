export const pauseScopes = ['organisation', 'department', 'channel', 'network', 'campaign'] as const
export type PauseScope = (typeof pauseScopes)[number]

export interface Paused {
  readonly scope: PauseScope
  /** Id or name of what is paused; null for the organisation. */
  readonly scopeId: string | null
}

/** Where something goes out, and for whom. */
export interface Place {
  readonly channelId: string
  readonly network: string | null
  /** The department whose it is and all above it; empty when it is nobody's. */
  readonly departmentIds: readonly string[]
  readonly campaign: string | null
}

/** Whether this pause holds what goes out there. Pure. */
export function holds({ scope, scopeId }: Paused, place: Place): boolean {
  if (scope === 'organisation') return true
  if (scopeId === null) return false
  if (scope === 'channel') return scopeId === place.channelId
  if (scope === 'network') return scopeId === place.network
  if (scope === 'department') return place.departmentIds.includes(scopeId)
  return sameCampaign(scopeId, place.campaign)
}

function sameCampaign(a: string, b: string | null): boolean {
  return b !== null && a.trim().toLowerCase() === b.trim().toLowerCase()
}
