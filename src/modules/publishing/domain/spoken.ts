import type { VariantWords } from './variant.ts'

/**
 * Everything of a variant that somebody could read or have read to them, in the order it appears: what is decided about
 * and looked through for facts is all of it, not only the first text.
 */
export function spokenOf(variant: VariantWords): string {
  const { title, text, poll, card, media = [], thread = [], firstComment } = variant
  const words = [
    title,
    text,
    ...(poll?.options ?? []),
    card?.title,
    card?.description,
    ...media.map((item) => item.alt),
    ...thread.flatMap((part) => [part.text, ...part.media.map((item) => item.alt)]),
    firstComment,
  ]
  return words.filter((word): word is string => Boolean(word?.trim())).join('\n\n')
}
