import { departmentWords } from './route-words.ts'

export interface Desk {
  readonly id: string
  readonly name: string
  readonly kind: string
}

/** One ordered rule: everything that is said must hold; what is left empty asks nothing. */
export interface RouteRule {
  readonly id: string
  readonly name: string
  /** In the language of the listening queries; empty: any words. */
  readonly query: string
  readonly kinds: readonly string[]
  readonly channelIds: readonly string[]
  readonly departmentId: string
}

/** The rules of an organisation, in their order, as one version. */
export interface RouteBook {
  /** 0: nobody has written any. */
  readonly version: number
  readonly rules: readonly RouteRule[]
  /** Whether the words each kind of department is known by are asked after the rules. */
  readonly ownWords: boolean
}

export const noRules: RouteBook = { version: 0, rules: [], ownWords: true }

/** What is to be routed, as far as rules ask about it. */
export interface Arrival {
  readonly text: string
  readonly kind: string
  readonly channelId: string
}

export interface Routed {
  readonly departmentId: string
  /** The rule that claimed it; null for the words of departments and for what nothing claimed. */
  readonly ruleId: string | null
  /** Why, in words people can check: `“press” in the text`. */
  readonly because: string
}

/** What was learned from earlier matters says of a text: whose it looks like, and how sure it is (0 to 1); or nothing. */
export type Guess = { readonly departmentId: string; readonly share: number } | 'unsure'

/**
 * Which desk's matter is this? The organisation's rules in their order (`found` has those whose query its words meet),
 * then what was learned from earlier matters (`learned` is asked only then; null where it is not used), then the words each
 * kind of department is known by. What nothing claims goes to customer service, and where there is none to the reception
 * desk; and to the reception desk where what was learned is asked and says nothing. A desk that is gone is passed over. Pure.
 */
export function route(
  arrival: Arrival,
  book: RouteBook,
  found: ReadonlySet<string>,
  desks: readonly Desk[],
  receptionId: string,
  learned: (() => Guess) | null = null,
): Routed {
  for (const rule of book.rules)
    if (claims(rule, arrival, found) && desks.some(({ id }) => id === rule.departmentId))
      return { departmentId: rule.departmentId, ruleId: rule.id, because: `the rule “${rule.name}”` }
  const guess = learned?.()
  const alike = guess && guess !== 'unsure' ? desks.find(({ id }) => id === guess.departmentId) : undefined
  if (alike && guess && guess !== 'unsure') {
    const percent = Math.round(guess.share * 100)
    const because = `it looks like earlier matters of ${alike.name} (${percent} %)`
    return { departmentId: alike.id, ruleId: null, because }
  }
  if (book.ownWords) {
    const known = byWords(arrival.text, desks)
    if (known) return { ...known, ruleId: null }
  }
  if (guess)
    return {
      departmentId: receptionId,
      ruleId: null,
      because: 'it looks like nothing earlier, so reception takes it',
    }
  const service = desks.find((desk) => desk.kind === 'service')
  if (service) return { departmentId: service.id, ruleId: null, because: 'no rule claimed it' }
  return { departmentId: receptionId, ruleId: null, because: 'no rule claimed it, so reception takes it' }
}

function claims(rule: RouteRule, arrival: Arrival, found: ReadonlySet<string>): boolean {
  return (
    (rule.query.trim() === '' || found.has(rule.id)) &&
    (rule.kinds.length === 0 || rule.kinds.includes(arrival.kind)) &&
    (rule.channelIds.length === 0 || rule.channelIds.includes(arrival.channelId))
  )
}

function byWords(text: string, desks: readonly Desk[]): Omit<Routed, 'ruleId'> | null {
  const folded = ` ${fold(text)} `
  for (const [kind, words] of departmentWords) {
    const desk = desks.find((candidate) => candidate.kind === kind)
    const word = desk && words.find((candidate) => folded.includes(` ${candidate} `))
    if (desk && word) return { departmentId: desk.id, because: `“${word}” in the text` }
  }
  return null
}

/** Lower case, accents kept, everything that is no letter or digit turned into one space. */
function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLocaleLowerCase('en')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
