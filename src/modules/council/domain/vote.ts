export const choices = ['yes', 'no', 'abstain'] as const
export type Choice = (typeof choices)[number]

export const majorities = ['simple', 'two-thirds'] as const
export type Majority = (typeof majorities)[number]

export type Outcome = 'adopted' | 'rejected' | 'no-quorum'

export interface Tally {
  readonly yes: number
  readonly no: number
  readonly abstain: number
}

export function tallyOf(ballots: readonly { readonly choice: Choice }[]): Tally {
  const count = (choice: Choice): number => ballots.filter((one) => one.choice === choice).length
  return { yes: count('yes'), no: count('no'), abstain: count('abstain') }
}

/** Abstentions take part but do not count for either side; a tie is not a majority. */
export function outcomeOf(tally: Tally, majority: Majority, quorate: boolean): Outcome {
  if (!quorate) return 'no-quorum'
  const { yes, no } = tally
  if (yes === 0) return 'rejected'
  const enough = majority === 'simple' ? yes > no : yes * 3 >= (yes + no) * 2
  return enough ? 'adopted' : 'rejected'
}
