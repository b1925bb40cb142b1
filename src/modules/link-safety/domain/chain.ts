import { type Judged, judgeAddress, type Knowledge } from './judge.ts'
import { type Finding, gravest, type Verdict } from './verdict.ts'

export const ends = ['arrived', 'loop', 'too-many', 'private', 'refused', 'unreachable'] as const
export type End = (typeof ends)[number]

/** Where an address led when it was followed: every stop, itself first, and how it ended. */
export interface Chain {
  readonly hops: readonly string[]
  readonly end: End
  /** What was said when it did not arrive. */
  readonly note: string | null
}

/** What is known about an address and all it leads to. */
export interface LinkJudgement {
  readonly verdict: Verdict
  readonly because: Finding | null
  readonly hops: readonly Judged[]
  /** Where it was seen to arrive; null when nobody followed it to its end. */
  readonly finalUrl: string | null
}

/** Judges an address with every stop of its chain; the gravest stop decides. `chain` null: it was not followed yet. */
export function judgeChain(raw: string, chain: Chain | null, knowledge: Knowledge): LinkJudgement {
  const first = judgeAddress(raw, knowledge)
  const followed = (chain?.hops.slice(1) ?? []).map((hop) => judgeAddress(hop, knowledge))
  const arrived = chain?.end === 'arrived'
  const hops = [first, ...followed]
  const inside = hops.flatMap((hop) => onwardOf(hop, arrived, knowledge))
  const decided = hops.flatMap((hop) => {
    const settled = arrived && hop.because?.rule === 'link.shortener'
    return hop.because && !settled ? [hop.because] : []
  })
  // An allow rule speaks for its own address only: what follows is judged on its own.
  const because = gravest([...decided, ...inside, ...endingOf(chain)]) ?? null
  const finalUrl = arrived ? (hops.at(-1)?.url ?? null) : null
  return { verdict: because?.verdict ?? 'safe', because, hops, finalUrl }
}

/** An address inside an address: judged like a stop; a note as long as nobody saw where it really leads. */
function onwardOf(hop: Judged, arrived: boolean, knowledge: Knowledge): Finding[] {
  if (hop.onward === null || hop.because?.rule === 'link.allowed') return []
  const there = judgeAddress(hop.onward, knowledge)
  if (there.because && ['suspicious', 'dangerous'].includes(there.verdict)) {
    const message = `It may send people on to ${there.shown}. ${there.because.message}`
    return [{ ...there.because, rule: 'link.onward', message }]
  }
  if (arrived) return []
  return [
    {
      rule: 'link.onward',
      verdict: 'unknown',
      message: `It sends people on to ${there.shown}.`,
      advice: 'Use that address itself, so that people see where they go.',
      list: null,
    },
  ]
}

const endings: Record<Exclude<End, 'arrived' | 'unreachable'>, Omit<Finding, 'list'>> = {
  loop: {
    rule: 'link.loop',
    verdict: 'suspicious',
    message: 'It leads round in a circle.',
    advice: 'It shows something else to others, or it is broken. Do not open it.',
  },
  'too-many': {
    rule: 'link.too-many',
    verdict: 'suspicious',
    message: 'It leads on more often than ten times.',
    advice: 'Nobody needs so many detours. Ask for the address of the page itself.',
  },
  private: {
    rule: 'link.private',
    verdict: 'suspicious',
    message: 'It leads into a private network.',
    advice: 'Links from outside have no business there. Tell whoever looks after IT.',
  },
  refused: {
    rule: 'link.refused',
    verdict: 'suspicious',
    message: 'It leads on to something that is no web page.',
    advice: 'Do not open it. Ask for the address of the page itself.',
  },
}

function endingOf(chain: Chain | null): Finding[] {
  if (chain === null || chain.end === 'arrived' || chain.end === 'unreachable') return []
  return [{ ...endings[chain.end], list: null }]
}
