/** What a message is about, as far as two of them can be compared: things hardly anybody else writes, and plain words. */
export interface Matter {
  /** Order numbers, models, codes: with digits, at least five signs, or letters and digits together. */
  readonly numbers: ReadonlySet<string>
  /** Addresses without protocol, query and trailing slash; an address without a path names a site, not a matter. */
  readonly links: ReadonlySet<string>
  /** Words that say what it is about. */
  readonly words: ReadonlySet<string>
}

export interface SameMatter {
  /** 0 to 1. */
  readonly score: number
  readonly because: string
}

const address = /\bhttps?:\/\/([^\s<>"')\]]+)/gi
const handle = /(?:^|\s)@[\w.-]+(?:@[\w.-]+)?/g
const token = /[\p{L}\p{N}](?:[\p{L}\p{N}\-/]*[\p{L}\p{N}])?/gu

// Words of every second message to a company, English and German: they join nothing.
const plain = new Set(
  `about after again already also always anybody anyone anything aber alle alles also auch back been before being beim bitte because
  could danke dass dear dein deine denn didn does doesn doch dont eine einem einen einer eines email ever every
  first found from frage fragen gibt good great habe haben hallo have hello help here hier immer into jetzt just kann kein keine
  know könnt können leider like little long machen made make many mehr mein meine meinen message moin more much muss need never nice
  nicht noch nothing once only order other over people please problem product question really right same schon sehr seit
  should sich sind since some someone something soon still such sure team thank thanks that their them then there these they thing
  this those time today tomorrow under until very want wann warten warum week weiß welche well went were werden what when where
  which while wieder will wird with without word worden would write wurde year yesterday you your euch eure über hours days
  anybody maybe morning evening town next forget called calling customer service support company shop store website reply answer`
    .split(/\s+/)
    .filter(Boolean),
)

/** Reads one text, or several that stand in one conversation. */
export function matterOf(...texts: readonly string[]): Matter {
  const numbers = new Set<string>()
  const links = new Set<string>()
  const words = new Set<string>()
  for (const text of texts) {
    const rest = text.replace(address, (_, where: string) => {
      const [place = ''] = where.toLowerCase().split(/[?#]/)
      const bare = place.replace(/[/.,;:!]+$/, '')
      if (bare.includes('/')) links.add(bare)
      return ' '
    })
    for (const [found] of rest.replace(handle, ' ').matchAll(token)) {
      const word = found.toLowerCase()
      if (isNumber(word)) numbers.add(word)
      else if (word.length >= 4 && !/\d/.test(word) && !plain.has(word)) words.add(word)
    }
  }
  return { numbers, links, words }
}

/** `2041-77`, `RX-2041`, `774421`; not a year, a time or a size. */
function isNumber(word: string): boolean {
  const digits = word.replace(/\D/g, '').length
  return digits >= 5 || (digits >= 3 && /\p{L}/u.test(word) && word.length >= 5)
}

const JOIN = 0.6

/**
 * Whether a new message is about the same matter as a conversation of the same person: a shared number or address says
 * so; else at least three telling words and more than half of the shorter text. Careful: a matter joined wrongly is worse
 * than one opened twice. Null when it is another one.
 */
export function sameMatter(said: Matter, before: Matter): SameMatter | null {
  const numbers = shared(said.numbers, before.numbers)
  if (numbers.length > 0) return { score: 1, because: `“${numbers[0]}” in both` }
  const links = shared(said.links, before.links)
  if (links.length > 0) return { score: 1, because: 'the same address in both' }
  // Two different order numbers are two matters, however alike the words are.
  if (said.numbers.size > 0 && before.numbers.size > 0) return null
  const words = shared(said.words, before.words)
  if (words.length < 3) return null
  const score = words.length / Math.max(3, Math.min(said.words.size, before.words.size))
  if (score < JOIN) return null
  return { score: Math.min(1, score), because: `${words.slice(0, 3).map(quoted).join(', ')} in both` }
}

/** How long after their last message a further one may belong to it. */
export const MATTER_HOURS = 72

function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): string[] {
  return [...a].filter((one) => b.has(one))
}

const quoted = (word: string): string => `“${word}”`
