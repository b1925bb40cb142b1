import type { Fact } from './fact.ts'
import { phrases, spoken, weightOf } from './words.ts'

/** Changes when the signs below change. */
export const spamVersion = 'spam-rules-1'

const bait = [
  phrases(
    2,
    `click here, click the link, link in bio, dm me for, dm us for, dm to, whatsapp me, telegram, follow for follow, f4f, follow back,
    make money, earn money, work from home, passive income, double your, guaranteed profit, forex, crypto signals,
    bitcoin giveaway, airdrop, free followers, cheap followers, buy followers, casino, viagra, onlyfans, hot singles,
    recover your account, account recovery, recovery expert, loan offer, no credit check, limited spots, act now,
    you have won, you've won, claim your prize, gift card, promo code, 100 free, sugar daddy, hier klicken, geld verdienen,
    passives einkommen, gewinne garantiert, krypto signale, kostenlose follower, kredit ohne schufa, du hast gewonnen,
    gewinn abholen, nebenjob von zuhause`,
  ),
  phrases(
    0.8,
    `free, win, winner, prize, giveaway, offer, cheap, discount, sale, promo, investment, profit, gratis, gewinn,
    gewinnspiel, angebot, rabatt, billig`,
  ),
]

export interface SpamSigns {
  readonly text: string
  readonly handle: string
  readonly displayName: string
  readonly followers: number | null
  /** How often the author was heard in the last hour, when known. */
  readonly lastHour?: number
  /** How many other authors said nearly the same, when known. */
  readonly copies?: number
}

export interface SpamReading {
  /** The chance that it sells or lures; its value says whether it is more likely than not. */
  readonly spam: Fact<boolean | 'unsure'>
  /** The chance that no person wrote it. */
  readonly bot: Fact<boolean | 'unsure'>
}

/** Signs of spam and of accounts no person writes from. Signs only: nothing is thrown away by them. */
export function readSpam(signs: SpamSigns): SpamReading {
  const { text, handle, displayName, followers, lastHour = 0, copies = 0 } = signs
  // Most posts have none of the signs; to see that is quicker than to look for what they begin.
  const count = (sign: string, what: RegExp) => (text.includes(sign) ? (text.match(what)?.length ?? 0) : 0)
  const links = count('://', /https?:\/\//giu)
  const tags = count('#', /#[\p{L}\p{N}_]+/gu)
  const mentions = count('@', /@[\w.-]+/gu)
  const words = spoken(text)
  const lures = weightOf(words, bait)
  const spam =
    -3.2 +
    lures * 0.9 +
    (links > 0 ? 0.6 : 0) +
    (links > 2 ? 1 : 0) +
    Math.max(0, tags - 4) * 0.5 +
    Math.max(0, mentions - 4) * 0.5 +
    (links > 0 && words.split(' ').filter(Boolean).length <= 3 ? 0.8 : 0) +
    Math.min(2.5, copies * 0.5)
  const bot =
    -3 +
    (/\d{5,}$/u.test(handle) ? 1.2 : 0) +
    (/(?:^|[^\p{L}])(?:bot|feed|rss|alerts?|news ?wire)(?:[^\p{L}]|$)/iu.test(`${displayName} ${handle}`)
      ? 2.6
      : 0) +
    (lastHour > 30 ? 2.5 : lastHour > 10 ? 1 : 0) +
    Math.min(2, copies * 0.4) +
    (followers !== null && followers < 5 ? 0.5 : 0) +
    (spam > 0 ? 0.8 : 0)
  return { spam: fact(spam), bot: fact(bot) }
}

/** Between a quarter and a half nobody can say. */
function fact(log: number): Fact<boolean | 'unsure'> {
  const confidence = 1 / (1 + Math.exp(-log))
  const value = confidence >= 0.5 ? true : confidence >= 0.25 ? 'unsure' : false
  return { value, confidence, version: spamVersion }
}
