/** A name without case and accents, so that “Åse” stands beside “Asta” and “ose” finds “Øse”. */
export function sortKey(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[øœæßłđð]/g, (letter) => plain[letter] ?? letter)
    .replace(/\s+/g, ' ')
    .trim()
}

// Letters that Unicode does not take apart.
const plain: Readonly<Record<string, string>> = { ø: 'o', œ: 'oe', æ: 'ae', ß: 'ss', ł: 'l', đ: 'd', ð: 'd' }

/** One or two letters for a name in any script; “?” when it has none. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/u)
  const letter = (word: string | undefined): string =>
    [...(word ?? '')].find((sign) => /[\p{L}\p{N}]/u.test(sign))?.toLocaleUpperCase() ?? ''
  return letter(words[0]) + (words.length > 1 ? letter(words.at(-1)) : '') || '?'
}

/** Signs that break lines or turn the direction of what follows: in a name they only mislead. */
const misleading = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u

export function isPlainLine(text: string): boolean {
  return !misleading.test(text)
}
