/** A tag as it is kept: without the sign, white space at the ends and control characters. */
export function tidyTag(text: string): string {
  return text
    .normalize('NFC')
    .replace(/^[#＃\s]+|\s+$/gu, '')
    .replace(/\s+/gu, ' ')
}

/** Why a tag cannot be used, as a sentence; null when it can. `tidy` comes from `tidyTag`. */
export function checkTag(tidy: string): string | null {
  if (tidy === '') return 'Write a tag.'
  if (/\s/u.test(tidy)) {
    const hint = camelCaseHint(tidy)
    return `A tag is one word${hint ? `: write “${hint}”` : ''}.`
  }
  if (!/^[\p{L}\p{N}\p{M}_\u200c\u200d]+$/u.test(tidy))
    return 'Networks cut a tag at signs and hyphens. Use letters, digits and underscore only.'
  return /^\p{N}+$/u.test(tidy) ? 'A tag of digits alone is no tag on most networks. Add a word.' : null
}

/**
 * How a tag reads better: “NewStore” for “new store”. Screen readers, and everybody else, tell the words apart by their
 * capitals. Null when it is fine, or when where its words begin cannot be seen.
 */
export function camelCaseHint(tag: string): string | null {
  const words = tag.split(/[\s_-]+/u).filter(Boolean)
  if (words.length < 2) return null
  const joined = words.map(([first = '', ...rest]) => first.toLocaleUpperCase('en') + rest.join('')).join('')
  return joined === tag ? null : joined
}

/** A long word without a capital inside: perhaps several words that run together. */
export function mayBeSeveralWords(tag: string): boolean {
  return [...tag].length > 12 && camelCaseHint(tag) === null && !/\p{Ll}\p{Lu}/u.test(tag)
}
