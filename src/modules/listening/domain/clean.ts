import { clip } from '#kernel/text.ts'

// Control characters but tab and line break; PostgreSQL refuses NUL, and the rest has no shape.
const control = /(?![\t\n])[\p{Cc}\ufeff]/gu
const printable = /^[\t\n\x20-\x7e]*$/
const word = /^[\x21-\x7e]*$/
const turning = /[\u202a-\u202e\u2066-\u2069]/g

/** Text of any length as it may be stored: well-formed, without control characters, at most `max` UTF-16 units. */
export function plainText(text: string, max: number): string {
  const cut = text.length > max ? text.slice(0, max) : text
  // Most of what comes in millions has nothing to clean.
  if (printable.test(cut)) return cut.trim()
  return cut.toWellFormed().replaceAll('\r\n', '\n').replace(control, '').trim()
}

/**
 * One line, for names and handles: no breaks, and no marks that turn the direction of the words after them, so that
 * a name cannot rearrange the page around it. Clipped to `max` graphemes.
 */
export function oneLine(text: string, max: number): string {
  if (text.length <= max && word.test(text)) return text
  const flat = plainText(text, 4 * max + 1000)
    .replace(/\s+/g, ' ')
    .replace(turning, '')
    .trim()
  // No text has more graphemes than UTF-16 units; counting them is dear.
  return flat.length <= max ? flat : clip(flat, max)
}

/**
 * An address that is written as browsers write it: a host of small letters with a name at its end, then nothing that would be
 * escaped or taken out. `xn--` stands for another script, `/.` may lead upwards.
 */
const usual =
  /^https?:\/\/(?![^/]*xn--)[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63})*\.[a-z]{2,63}\/(?!\.)(?:[\w~:@!$&()*+,;=.-]|\/(?!\.))*$/

/** A web address, or null for anything a browser should not open (`javascript:` and its like). */
export function webAddress(url: string | null | undefined): string | null {
  if (typeof url !== 'string' || url.length > 4000) return null
  // Taken apart, each leaves an object behind that is larger than itself.
  if (url.length < 200 && usual.test(url)) return url
  const parsed = URL.parse(url)
  return parsed && (parsed.protocol === 'http:' || parsed.protocol === 'https:') ? parsed.href : null
}
