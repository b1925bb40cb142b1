const MARKS = 3

/**
 * What somebody wrote, fit to be shown beside our own words: signs that cannot be seen or turn the direction are gone,
 * towers of accents are cut, line breaks stay. Null when nothing is left.
 */
export function cleanComment(raw: string): string | null {
  const text = raw
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[\p{Cc}\p{Co}\p{Cn}]/gu, (sign) => (sign === '\n' ? sign : ' '))
    // The joiner stays: emoji families and several scripts are written with it.
    .replace(/\p{Cf}/gu, (sign) => (sign === '\u200d' ? sign : ''))
    .replace(new RegExp(`(\\p{M}{${MARKS}})\\p{M}+`, 'gu'), '$1')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
  return /[^\s\u200d]/u.test(text) ? text : null
}
