const MOST = 2000
const address = /(?:https?:\/\/|www\.)[^\s<>"')\]]+/giu
const bare =
  /(?<![\p{L}\p{N}@/._-])(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+(?:com|net|org|io|co|info|biz|app|dev|shop|xyz|top|site|online|link|ru|cn|de|no|uk|eu|ai|me|to|ly|gg)(?:\/[^\s<>"')\]]*)?/giu
const mention = /(?<![\p{L}\p{N}])@[\p{L}\p{N}_][\p{L}\p{N}_.-]*(?:@[\p{L}\p{N}.-]+)?/gu

export interface Cleaned {
  readonly text: string
  /** How many addresses and names it brought along that nobody had said. */
  readonly removed: number
}

/**
 * What a machine said, before a person reads it: addresses and names of accounts that do not stand in what it was given
 * are taken out, pictures, links and HTML become their words, signs that cannot be seen are gone, and it is short. Null
 * when nothing is left, or when it speaks of its marks.
 */
export function cleanOutput(raw: string, given: string, mark: string): Cleaned | null {
  if (raw.includes(mark)) return null
  let removed = 0
  const known = given.toLowerCase()
  const keep = (found: string): string => {
    if (known.includes(found.toLowerCase().replace(/[.,;:!?]+$/, ''))) return found
    removed += 1
    return ''
  }
  const plain = raw
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[\p{Cf}\p{Co}\p{Cn}]/gu, (sign) => (sign === '\u200d' ? sign : ''))
    .replace(/[\p{Cc}]/gu, (sign) => (sign === '\n' ? sign : ' '))
    .replace(/<think>[\s\S]*?<\/think>/giu, '')
    .replace(/!?\[([^\]]*)\]\(([^)]*)\)/gu, (_, words: string, to: string) => `${words} ${to}`)
    .replace(/<\/?[a-z][^>]*>/giu, (tag) => tag.match(address)?.join(' ') ?? '')
    .replace(address, keep)
    .replace(bare, keep)
    .replace(mention, keep)
    .replace(/[ \t]{2,}/g, ' ')
    .replace(/ +([.,;:!?\n])/g, '$1')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
  const text = plain.length <= MOST ? plain : `${plain.slice(0, MOST).trimEnd()}…`
  return /[\p{L}\p{N}]/u.test(text) ? { text, removed } : null
}
