import type { Bag } from '../bag.ts'
import { pair } from '../hash.ts'
import { listCount } from './lexicons.ts'

/** What a token brings along; see SocialToken. */
interface Heard {
  readonly valences: readonly number[]
  readonly parts: readonly Heard[]
  readonly word: boolean
  readonly shouted: boolean
  readonly stretched: boolean
  readonly turns: boolean
}

/** What one list of words says of a post. */
class Sums {
  good = 0
  bad = 0
  goods = 0
  bads = 0
  best = 0
  worst = 0
  last = 0
  lateGood = 0
  lateBad = 0
  turned = 0

  add(valence: number, late: boolean): void {
    if (valence > 0) {
      this.good += valence
      this.goods += 1
      if (late) this.lateGood += valence
    } else {
      this.bad -= valence
      this.bads += 1
      if (late) this.lateBad -= valence
    }
    this.turned += valence
    this.best = Math.max(this.best, valence)
    this.worst = Math.min(this.worst, valence)
    this.last = valence
  }
}

/** "Not good" is bad, but less than "bad". */
const flipped = -0.6

/** Sums up word by word what the lists of words say. */
export class Mood {
  private readonly length: number
  private readonly sums = Array.from({ length: listCount }, () => new Sums())
  private heard = 0
  private shouts = 0
  private stretches = 0
  private turns = 0

  /** `length`: how many tokens will come. */
  constructor(length: number) {
    this.length = length
  }

  /** The next token, and whether it stands under a "not". */
  hear(token: Heard, negated: boolean): void {
    this.heard += 1
    if (token.shouted) this.shouts += 1
    if (token.stretched) this.stretches += 1
    if (token.turns) this.turn()
    this.weigh(token, negated)
    for (const part of token.parts) this.weigh(part, negated)
  }

  /** Writes the sums as features. */
  tell(bag: Bag): void {
    for (const [list, sums] of this.sums.entries()) this.tellOf(sums, 1000 + list * 100, bag)
    bag.add(pair(1, Math.min(this.shouts, 3)))
    bag.add(pair(2, Math.min(this.stretches, 2)))
    bag.add(5000, Math.log1p(this.length) / 3)
  }

  private turn(): void {
    this.turns += 1
    for (const sums of this.sums) sums.turned = 0
  }

  private weigh({ valences, word }: Heard, negated: boolean): void {
    for (let list = 0; list < valences.length; list += 1) {
      const valence = valences[list] as number
      if (valence === 0) continue
      this.sums[list]?.add(negated && word ? flipped * valence : valence, this.heard * 2 > this.length)
    }
  }

  private tellOf(sums: Sums, base: number, bag: Bag): void {
    const balance = sums.good - sums.bad
    bag.add(base + 1, Math.log1p(sums.good))
    bag.add(base + 2, Math.log1p(sums.bad))
    bag.add(base + 3, Math.sign(balance) * Math.log1p(Math.abs(balance)))
    bag.add(base + 4, Math.log1p(sums.goods))
    bag.add(base + 5, Math.log1p(sums.bads))
    bag.add(base + 6, sums.best / 3)
    bag.add(base + 7, sums.worst / 3)
    bag.add(base + 8, sums.last / 3)
    bag.add(base + 9, Math.log1p(sums.lateGood))
    bag.add(base + 10, Math.log1p(sums.lateBad))
    bag.add(base + 11, balance / (sums.good + sums.bad + 1))
    bag.add(base + 12, (sums.good + sums.bad) / Math.sqrt(this.length + 1))
    bag.add(base + 13 + Math.sign(balance))
    bag.add(pair(base + 15, Math.min(sums.goods, 3) * 4 + Math.min(sums.bads, 3)))
    if (this.turns > 0) bag.add(base + 16, Math.sign(sums.turned) * Math.log1p(Math.abs(sums.turned)))
  }
}
