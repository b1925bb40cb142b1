import { clip } from '#kernel/text.ts'

// Control characters but tab and line break; PostgreSQL refuses NUL, and the rest has no shape.
const control = /(?![\t\n])[\p{Cc}\ufeff]/gu
const turning = /[\u202a-\u202e\u2066-\u2069]/g

/** Text of any length as it may be stored: well-formed, without control characters, at most `max` UTF-16 units. */
export function plainText(text: string, max: number): string {
  const cut = text.length > max ? text.slice(0, max) : text
  return cut.toWellFormed().replaceAll('\r\n', '\n').replace(control, '').trim()
}

/**
 * One line, for names and handles: no breaks, and no marks that turn the direction of the words after them, so that
 * a name cannot rearrange the page around it. Clipped to `max` graphemes.
 */
export function oneLine(text: string, max: number): string {
  const flat = plainText(text, 4 * max + 1000)
    .replace(/\s+/g, ' ')
    .replace(turning, '')
  return clip(flat.trim(), max)
}

/** A web address, or null for anything a browser should not open (`javascript:` and its like). */
export function webAddress(url: string | null | undefined): string | null {
  if (typeof url !== 'string' || url.length > 4000 || !URL.canParse(url)) return null
  const parsed = new URL(url)
  return ['http:', 'https:'].includes(parsed.protocol) ? parsed.href : null
}
