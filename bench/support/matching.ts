import { chance, word, words } from './texts.ts'

/** A post as the matcher's bench reads it: its text as UTF-8 and what is known of it. */
export interface BenchPost {
  readonly text: string
  readonly bytes: Uint8Array
  readonly author: string
  readonly lang: string
}

const brand = (number: number): string => `${word(20_000 + number)}x`

/** Posts of about 120 bytes; `share` of them say one of `brands` names. */
export function benchPosts(count: number, brands: number, share: number): BenchPost[] {
  const random = chance(5)
  return Array.from({ length: count }, (_, at) => {
    const said = words(12 + Math.floor(random() * 12), random)
    if (random() < share) said[3] = brand(Math.floor(random() * brands))
    if (random() < 0.5) said.unshift(`@${word(Math.floor(random() * 50_000))}`)
    if (random() < 0.2) said.push(`#${word(Math.floor(random() * 5000))}`)
    if (random() < 0.15) said.push(`https://www.${word(Math.floor(random() * 50))}.example/${at}`)
    const text = `${said.join(' ')}.`
    return {
      text,
      bytes: new TextEncoder().encode(text),
      author: word(at % 20_000),
      lang: random() < 0.9 ? 'en' : 'de',
    }
  })
}

/** Queries on names few posts say: words, alternatives, conjunctions, phrases, NEAR, beginnings, authors. */
export function nameQueries(count: number, brands: number): string[] {
  const random = chance(6)
  const name = () => brand(Math.floor(random() * brands))
  const context = () => word(Math.floor(random() * 600))
  const kinds = [
    () => name(),
    () => `${name()} OR ${name()} OR #${name()}`,
    () => `${name()} (${context()} OR ${context()})`,
    () => `(${name()} OR ${name()}) NOT (${context()} OR "${context()} ${context()}")`,
    () => `"${context()} ${name()}"`,
    () => `${name()} NEAR/5 ${context()}`,
    () => `${name()}* lang:en`,
    () => `author:${word(Math.floor(random() * 20_000))} ${name()}`,
  ]
  return Array.from({ length: count }, (_, at) => (kinds[at % kinds.length] ?? name)())
}

/** Queries as agencies write them: about forty terms, many of them phrases, with context and exclusions. */
export function agencyQueries(count: number, brands: number): string[] {
  const random = chance(7)
  const name = () => brand(Math.floor(random() * brands))
  const context = () => word(Math.floor(random() * 600))
  const some = (many: number, one: () => string) => Array.from({ length: many }, one).join(' OR ')
  const phrase = () => `"${context()} ${context()} ${name()}"`
  return Array.from(
    { length: count },
    () =>
      `(${some(14, name)} OR ${some(6, phrase)}) AND (${some(8, context)}) AND NOT (${some(8, context)} OR "${context()} ${context()}")`,
  )
}
