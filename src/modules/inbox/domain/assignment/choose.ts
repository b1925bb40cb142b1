/** How a desk gives what comes in to its people; as the contract says it (contract/assignment.ts). */
export interface Settings {
  readonly way: 'off' | 'round-robin' | 'least-open'
  /** Only people of the desk, or of a department below it. */
  readonly onlyOwn: boolean
  readonly cap: number | null
  readonly samePerson: boolean
  readonly language: 'ignore' | 'prefer' | 'must'
  readonly topic: boolean
  readonly onlyWorking: boolean
  readonly onlyPresent: boolean
}

/** Why something stays with its desk. */
export type LeftReason = 'nobody-may' | 'nobody-works' | 'nobody-present' | 'all-full' | 'nobody-speaks'

/** What holds where nobody has set anything: people take things themselves. */
export const byHand: Settings = {
  way: 'off',
  onlyOwn: true,
  cap: null,
  samePerson: true,
  language: 'prefer',
  topic: true,
  onlyWorking: true,
  onlyPresent: false,
}

/** Somebody who may answer it, with what speaks for and against them now. */
export interface Candidate {
  readonly id: string
  /** Open conversations they hold. */
  readonly open: number
  /** They belong to the desk. */
  readonly own: boolean
  readonly works: boolean
  readonly present: boolean
  /** Language tags, `de`, `pt-BR`. */
  readonly languages: readonly string[]
  /** Lower-case words of expertise. */
  readonly topics: readonly string[]
  /** The turn in which this desk gave them something last; 0: never. */
  readonly turn: number
  /** Milliseconds of when they last had this person; null: never. */
  readonly hadPerson: number | null
}

/** What is to be given. */
export interface Matter {
  readonly language: string | null
  readonly text: string
}

export type Choice =
  | {
      readonly to: Candidate
      readonly language: string | null
      readonly topic: string | null
      readonly before: boolean
    }
  | { readonly to: null; readonly left: LeftReason }

/**
 * Who gets it. Whoever may not take it now falls out (not at work, not there, full, another language where that is a
 * must); of the rest come first who had the person before, then who speaks the language, then whose subject it is; and
 * among equals whose turn it is, or who has the least open. Same candidates, same answer. Pure.
 */
export function choose(all: readonly Candidate[], settings: Settings, matter: Matter): Choice {
  const { cap, onlyOwn, onlyWorking, onlyPresent } = settings
  const ours = onlyOwn ? all.filter((one) => one.own) : all
  if (ours.length === 0) return { to: null, left: 'nobody-may' }
  const working = onlyWorking ? ours.filter((one) => one.works) : ours
  if (working.length === 0) return { to: null, left: 'nobody-works' }
  const present = onlyPresent ? working.filter((one) => one.present) : working
  if (present.length === 0) return { to: null, left: 'nobody-present' }
  const free = cap === null ? present : present.filter((one) => one.open < cap)
  if (free.length === 0) return { to: null, left: 'all-full' }
  const speaking = free.filter((one) => speaks(one, matter.language))
  if (settings.language === 'must' && matter.language && speaking.length === 0)
    return { to: null, left: 'nobody-speaks' }
  const able = settings.language === 'must' && matter.language ? speaking : free
  const to = inOrder(able, settings, matter)
  if (!to) return { to: null, left: 'nobody-may' }
  return {
    to,
    language: settings.language !== 'ignore' && speaks(to, matter.language) ? matter.language : null,
    topic: settings.topic ? topicOf(to, matter.text) : null,
    before: settings.samePerson && to.hadPerson !== null,
  }
}

function inOrder(able: readonly Candidate[], settings: Settings, matter: Matter): Candidate | undefined {
  const known = able
    .filter((one) => settings.samePerson && one.hadPerson !== null)
    .sort((a, b) => (b.hadPerson ?? 0) - (a.hadPerson ?? 0) || order(a, b))
  if (known[0]) return known[0]
  const speaking = settings.language === 'ignore' ? [] : able.filter((one) => speaks(one, matter.language))
  const spoken = speaking.length > 0 ? speaking : able
  const knowing = settings.topic ? spoken.filter((one) => topicOf(one, matter.text) !== null) : []
  const rest = knowing.length > 0 ? knowing : spoken
  const byLoad = (a: Candidate, b: Candidate) => a.open - b.open || order(a, b)
  return [...rest].sort(settings.way === 'least-open' ? byLoad : order)[0]
}

/** Whose last turn is longest ago; ids settle it where two never had one. */
function order(a: Candidate, b: Candidate): number {
  return a.turn - b.turn || (a.id < b.id ? -1 : 1)
}

/** `de` is spoken by whoever speaks `de-AT`. */
function speaks({ languages }: Candidate, language: string | null): boolean {
  const tongue = (tag: string) => tag.toLowerCase().split('-')[0]
  return language !== null && languages.some((one) => tongue(one) === tongue(language))
}

/** The first word of expertise that stands whole in the text. */
function topicOf({ topics }: Candidate, text: string): string | null {
  const folded = fold(text)
  return topics.find((topic) => topic !== '' && folded.includes(fold(topic))) ?? null
}

function fold(text: string): string {
  return ` ${text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `
}
