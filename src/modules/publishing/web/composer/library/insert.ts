import type { MediumCard } from '#modules/library/contract.ts'
import { type Content, changeVariant, typeText } from '../content.ts'
import { addPictures, showPicture } from '../pictures-content.ts'

/** Where in a column it is written: which of its posts, and the marked stretch in UTF-16 units. */
export type Cursor = { readonly part: number; readonly start: number; readonly end: number }

/** Puts words in the place of what is marked, with a space where two words would run together. */
export function inserted(text: string, { start, end }: Cursor, words: string): { text: string; end: number } {
  const [before, after] = [text.slice(0, start), text.slice(end)]
  const head = before !== '' && !/\s$/.test(before) && !/^\s/.test(words) ? ' ' : ''
  const tail = after !== '' && !/^[\s.,;:!?)]/.test(after) && !/\s$/.test(words) ? ' ' : ''
  const upTo = before + head + words
  return { text: upTo + tail + after, end: upTo.length }
}

/** Writes words into one post of a column. */
export function insertWords(content: Content, key: string, cursor: Cursor, words: string): Content {
  const variant = content.variants.find((one) => one.key === key)
  if (!variant) return content
  if (cursor.part === 0) return typeText(content, key, inserted(variant.text, cursor, words).text)
  const thread = variant.thread.map((post, index) =>
    index === cursor.part - 1 ? { ...post, text: inserted(post.text, cursor, words).text } : post,
  )
  return changeVariant(content, key, { thread })
}

/** Its alt text in a language, else in a kindred one, else in any. */
export function altIn(alts: MediumCard['alts'], language: string): string {
  const kindred = (lang: string): boolean => lang.split('-')[0] === language.split('-')[0]
  const found = alts[language] ?? Object.entries(alts).find(([lang]) => kindred(lang))?.[1]
  return found ?? Object.values(alts)[0] ?? ''
}

type Taken = Pick<MediumCard, 'fileId' | 'alts' | 'channelIds'>

/** Adds a medium of the library with its alt text; channels on which it may not be used leave it out. */
export function addFromLibrary(content: Content, medium: Taken, language: string): Content {
  const { fileId, alts, channelIds } = medium
  const added = addPictures(content, [{ fileId, alt: altIn(alts, language) }])
  if (channelIds === null) return added
  const closed = added.variants.filter((variant) => !channelIds.includes(variant.channelId))
  return closed.reduce((now, { key }) => showPicture(now, key, fileId, false), added)
}
