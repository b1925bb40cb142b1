export const campaignKinds = ['own', 'elsewhere', 'rival', 'event'] as const
/** Ours with us as a part of it; ours elsewhere in the house; of somebody we compare with; something that happens anyway. */
export type CampaignKind = (typeof campaignKinds)[number]

export const campaignStates = ['planned', 'running', 'ended', 'dropped'] as const
export type CampaignState = (typeof campaignStates)[number]

/** Days after a placement is gone in which what comes through it still counts (metrics: 7 to 30, set before the launch). */
export const LOOK_BACK = { least: 7, most: 30, standard: 14 } as const

export interface Dated {
  readonly startsOn: string
  readonly endsOn: string | null
  readonly droppedAt: Date | null
}

/** What a campaign is on a day of the organisation; days compare as text. */
export function stateOn({ startsOn, endsOn, droppedAt }: Dated, today: string): CampaignState {
  if (droppedAt) return 'dropped'
  if (today < startsOn) return 'planned'
  return endsOn !== null && today > endsOn ? 'ended' : 'running'
}

const plain = (name: string): string => name.trim().toLowerCase()

/** Whether a draft or a pause that says this word means this campaign, by its name of now or an earlier one. */
export function isCalled(
  campaign: { readonly name: string; readonly formerNames: readonly string[] },
  word: string,
): boolean {
  return [campaign.name, ...campaign.formerNames].some((name) => plain(name) === plain(word))
}
