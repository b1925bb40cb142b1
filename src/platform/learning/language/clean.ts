import { isPlain } from '../plain.ts'

const link = /\b(?:https?:\/\/|www\.)\S+|\b[\w.-]+\.(?:com|org|net|ly|co|de|io|fr|es|it|uk)\/\S*/giu
const mail = /\S+@\S+\.\S+/gu
const mention = /(?<![\p{L}\p{N}])@[\w.-]+(?:@[\w.-]+)?/gu
const repeat = /\b(?:RT|via|MT)\b(?=\s|:|$)/gu
const tag = /#([\p{L}\p{N}_]+)/gu
const laugh = /\b(?:(?:ha|he|hi|ja|je|xa){2,}h?|lo+l+|lmf?ao+|rofl|xd+|k{4,}|(?:rs){2,}|www+)\b/giu
const entity = /&(?:amp|lt|gt|quot|nbsp|#\d+);/gu
const noise = /[^\p{L}\p{M}'’\s-]+/gu
const plainNoise = /[^a-z'\s-]+/gi

/** What of a post says something about its language: no links, names, laughs, numbers or signs. */
export function languageText(text: string): string {
  const spoken = withoutNames(text.slice(0, 2000)).replace(repeat, ' ').replace(laugh, ' ')
  const bare = withoutTags(spoken)
  return bare
    .replace(isPlain(bare) ? plainNoise : noise, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

/** Each look for something costs more than to see that the sign it must have is not there; most posts have none. */
function withoutNames(text: string): string {
  let bare = text
  if (bare.includes('/') || /www\./i.test(bare)) bare = bare.replace(link, ' ')
  if (bare.includes('@')) bare = bare.replace(mail, ' ').replace(mention, ' ')
  return bare.includes('&') ? bare.replace(entity, ' ') : bare
}

function withoutTags(spoken: string): string {
  if (!spoken.includes('#')) return spoken
  const untagged = spoken.replace(tag, ' ')
  // Tags are often in another language than the post; they count where little else is there.
  return letters(untagged) >= 10 ? untagged : spoken.replace(tag, (_, word: string) => ` ${apart(word)} `)
}

function apart(word: string): string {
  return word.replace(/_/g, ' ').replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
}

function letters(text: string): number {
  return text.match(/\p{L}/gu)?.length ?? 0
}
