import type { Fact } from './fact.ts'
import { phrases, spoken, weightOf } from './words.ts'

export type Urgency = 'high' | 'normal' | 'low'

/** Changes when the words below change. */
export const urgencyVersion = 'urgency-rules-1'

const pressing = [
  phrases(
    3,
    `emergency, caught fire, on fire, smoke coming, burned, burnt, injured, injury, hospital, ambulance, bleeding,
    allergic, choking, suicide, kill myself, data breach, hacked, account was hacked, stolen, fraud, unauthorised,
    unauthorized, recall, lawyer, legal action, police, notfall, brennt, in brand, rauch, verletz*, krankenhaus,
    rettungswagen, allergisch*, suizid, gehackt, gestohlen, betrug, rückruf, anwalt, rechtliche schritte, polizei,
    datenleck, lebensgefahr, explodiert, exploded`,
  ),
  phrases(
    1.5,
    `urgent, urgently, asap, immediately, right now, locked out, can't log in, cannot log in, stranded, outage, is down,
    today, tonight, flight leaves, deadline, third time, charged twice, dringend, sofort, so schnell wie möglich,
    ausgesperrt, gestrandet, ausfall, heute noch, zum dritten mal, doppelt abgebucht`,
  ),
]
const leisurely = [
  phrases(
    1,
    `no rush, when you have time, whenever, just saying, just wondering, by the way, fun fact, good morning, happy friday,
    keine eile, wenn ihr zeit habt, nebenbei, nur so, guten morgen, schönes wochenende`,
  ),
]

export interface UrgencySigns {
  readonly text: string
  /** Said to us, not merely about us. */
  readonly addressed: boolean
  readonly negative: boolean
  /** Followers of whoever said it, when known. */
  readonly followers: number | null
}

/** How soon somebody should look: what is at stake by the words, how it is meant, who listens. */
export function readUrgency({ text, addressed, negative, followers }: UrgencySigns): Fact<Urgency> {
  const words = spoken(text)
  const heard = followers !== null && followers >= 50_000 ? 1 : 0
  const stake = weightOf(words, pressing)
  const weight = stake + (stake > 0 && addressed ? 0.5 : 0) + (negative ? 0.5 + heard : 0)
  if (weight >= 2.5) return fact('high', Math.min(0.95, 0.4 + weight / 8))
  const slow = weightOf(words, leisurely)
  if (stake === 0 && !negative && (slow > 0 || !addressed)) return fact('low', slow > 0 ? 0.75 : 0.55)
  return fact('normal', 0.6)
}

function fact(value: Urgency, confidence: number): Fact<Urgency> {
  return { value, confidence, version: urgencyVersion }
}
