import { addDays } from '#kernel/local-time.ts'

/** A reason to believe a message, and where it can be checked. Days are calendar days. */
export interface Proof {
  readonly text: string
  readonly sourceUrl: string | null
  /** The day for which it was true. */
  readonly asOf: string | null
  /** The last day on which it may be said. */
  readonly expiresOn: string | null
}

export interface Message {
  readonly title: string
  readonly text: string
  readonly proofs: readonly Proof[]
}

/** The roof, and the pillars it stands on. */
export interface HouseContent {
  readonly positioning: string
  readonly messages: readonly Message[]
}

export const FEWEST_MESSAGES = 3
export const MOST_MESSAGES = 5
/** After this time nobody should say a figure without looking again. */
const OLD_AFTER_DAYS = 365

export type ProofState = 'good' | 'old' | 'expired'

/** Whether a proof point may still be said on a day. */
export function proofState(proof: Pick<Proof, 'asOf' | 'expiresOn'>, today: string): ProofState {
  if (proof.expiresOn && proof.expiresOn < today) return 'expired'
  return proof.asOf && addDays(proof.asOf, OLD_AFTER_DAYS) < today ? 'old' : 'good'
}

/** How many proof points of a house are old or expired on a day. */
export function staleProofs(house: HouseContent, today: string): number {
  return house.messages.flatMap(({ proofs }) => proofs).filter((proof) => proofState(proof, today) !== 'good')
    .length
}

/** What keeps a house from standing, by field; empty when it stands. */
export function checkHouse({ messages }: HouseContent): Record<string, string> {
  const wrong: Record<string, string> = {}
  if (messages.length < FEWEST_MESSAGES || messages.length > MOST_MESSAGES)
    wrong.messages = `A message house stands on ${FEWEST_MESSAGES} to ${MOST_MESSAGES} messages; this one has ${messages.length}.`
  const titles = messages.map(({ title }) => title.toLowerCase())
  const twice = messages.find(({ title }, at) => titles.indexOf(title.toLowerCase()) !== at)
  if (twice) wrong.messages ??= `Two messages are called “${twice.title}”. Give one another name.`
  for (const { asOf, expiresOn, text } of messages.flatMap(({ proofs }) => proofs))
    if (asOf && expiresOn && asOf > expiresOn)
      wrong.messages ??= `“${text}” runs out before the day for which it was true. Choose a later last day.`
  return wrong
}
