import { readAddress, type WebAddress } from './address.ts'
import type { ListVerdict } from './list-format.ts'
import { isIn, type ListIndex, numberOf } from './list-index.ts'
import { oddities, sendsOnTo } from './oddities.ts'
import { unicodeHost } from './punycode.ts'
import { type Rule, rulesAbout } from './rule.ts'
import { type Finding, gravest, type Verdict } from './verdict.ts'

export interface OwnRule {
  readonly kind: 'allow' | 'deny'
  readonly key: string
  readonly text: string
  readonly reason: string
}

export interface ActiveList {
  readonly name: string
  readonly verdict: ListVerdict
  readonly index: ListIndex
}

/** All that is known when an address is judged; nothing else is asked. */
export interface Knowledge {
  readonly rules: readonly OwnRule[]
  readonly lists: readonly ActiveList[]
  readonly ownHosts: readonly string[]
  /** Hash of an address’s key, in hex. */
  readonly sha256: (text: string) => string
}

/** One address with everything that speaks for or against it. */
export interface Judged {
  readonly url: string
  /** As people read it: letters instead of punycode. */
  readonly shown: string
  readonly verdict: Verdict
  /** What decided; null when nothing is known against it. */
  readonly because: Finding | null
  readonly findings: readonly Finding[]
  /** An address it names as its destination. */
  readonly onward: string | null
}

/** Judges one address, without where it leads. The organisation’s own rules come first, then lists, then ours. */
export function judgeAddress(raw: string, knowledge: Knowledge): Judged {
  const address = readAddress(raw)
  if (!address) return unreadable(raw)
  const about = rulesAbout(address, knowledge.sha256(address.key))
  const own = ownRule(about, knowledge.rules)
  const listed = onLists(about, knowledge.lists)
  const odd = oddities({ raw, address, ownHosts: knowledge.ownHosts })
  const because = decisive(own, listed, odd)
  return {
    url: address.href,
    shown: shownAs(address),
    verdict: because?.verdict ?? 'safe',
    because,
    findings: [...(own ? [own] : []), ...listed, ...odd],
    onward: sendsOnTo(address),
  }
}

function decisive(own: Finding | null, listed: readonly Finding[], odd: readonly Finding[]): Finding | null {
  if (own) return own
  const worst = gravest(listed)
  if (worst?.verdict === 'dangerous') return worst
  // A list of what is known to be good outweighs a suspicion, ours or another list’s.
  const good = listed.find((one) => one.verdict === 'safe')
  return good ?? gravest([...listed, ...odd]) ?? null
}

/** The most particular rule of the organisation’s own; of two that say the same place, the one that forbids. */
function ownRule(about: readonly Rule[], rules: readonly OwnRule[]): Finding | null {
  for (const { key } of about) {
    const mine = rules.filter((rule) => rule.key === key)
    const rule = mine.find((one) => one.kind === 'deny') ?? mine[0]
    if (!rule) continue
    const denied = rule.kind === 'deny'
    return {
      rule: denied ? 'link.denied' : 'link.allowed',
      verdict: denied ? 'dangerous' : 'safe',
      message: `Your organisation ${denied ? 'forbids' : 'allows'} ${rule.text}: ${rule.reason}`,
      advice: denied ? 'Do not open it, and do not send it on.' : null,
      list: null,
    }
  }
  return null
}

const listWords: Record<ListVerdict, { says: string; advice: string | null }> = {
  dangerous: { says: 'as dangerous', advice: 'Do not open it, and do not send it on.' },
  suspicious: { says: 'as suspicious', advice: 'Do not open it before somebody has looked.' },
  safe: { says: 'as safe', advice: null },
}

function onLists(about: readonly Rule[], lists: readonly ActiveList[]): Finding[] {
  const numbered = about.map(({ key, text }) => ({ text, number: numberOf(key) }))
  return lists.flatMap(({ name, verdict, index }) => {
    const hit = numbered.find(({ number }) => isIn(index, number))
    if (!hit) return []
    const { says, advice } = listWords[verdict]
    const message = `The list “${name}” names ${hit.text} ${says}.`
    return [{ rule: 'link.listed', verdict, message, advice, list: name }]
  })
}

function shownAs(address: WebAddress): string {
  if (address.host === '') return address.href
  const port = address.port && `:${address.port}`
  return `${unicodeHost(address.host)}${port}${address.path === '/' ? '' : address.path}${address.query}`
}

function unreadable(raw: string): Judged {
  const because: Finding = {
    rule: 'link.unreadable',
    verdict: 'unknown',
    message: 'It cannot be read as an address.',
    advice: 'Check that nothing is missing.',
    list: null,
  }
  return { url: raw, shown: raw, verdict: 'unknown', because, findings: [because], onward: null }
}
