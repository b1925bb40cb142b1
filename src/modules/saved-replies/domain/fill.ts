import { clip } from '#kernel/text.ts'

/** What a saved reply may name; anything else in braces stays as it is written. */
export const placeholders = ['name', 'agent', 'desk', 'account', 'survey link'] as const
export type Placeholder = (typeof placeholders)[number]

export interface Filled {
  readonly text: string
  /** Placeholders that nothing was known for; they stand in the text for the writer to fill. */
  readonly open: readonly string[]
}

const place = /\{([a-z][a-z ]{0,30})\}/g

/**
 * Puts values into a reply. What comes from outside (a name chosen by a stranger) is made harmless first and is never
 * read again as a template.
 */
export function fill(template: string, values: Partial<Record<Placeholder, string>>): Filled {
  const open = new Set<string>()
  const text = template.replace(place, (whole, name: string) => {
    const value = placeholders.find((one) => one === name)
    const said = value === undefined ? undefined : values[value]
    if (said === undefined || said === '') {
      open.add(name)
      return whole
    }
    return said
  })
  return { text, open: [...open] }
}

const MOST = 60
const MARKS = 3

/**
 * A stranger's name as we would write it in a public answer: on one line, without addresses, mentions, tags, braces,
 * signs that cannot be seen or turn the direction of what follows, and without towers of accents. Empty when nothing is
 * left; then the writer fills it.
 */
export function harmlessName(raw: string): string {
  const plain = raw
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/[\p{Cf}\p{Co}\p{Cn}]+/gu, '')
    .replace(/(?:https?:\/\/|www\.)\S*/giu, ' ')
    .replace(/\S+\.[a-z]{2,24}(?:\/\S*)?(?=\s|$)/giu, ' ')
    .replace(/[@#][\p{L}\p{N}_.-]+/gu, ' ')
    .replace(/[<>{}[\]()`*_~|\\^$=]+/g, ' ')
    .replace(new RegExp(`(\\p{M}{${MARKS}})\\p{M}+`, 'gu'), '$1')
    .replace(/\s+/g, ' ')
    .trim()
  return /[\p{L}\p{N}]/u.test(plain) ? clip(plain, MOST) : ''
}
