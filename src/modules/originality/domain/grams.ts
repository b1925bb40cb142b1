import { tokens } from './tokens.ts'

/** Tokens that make one gram: words, or signs where words are not set apart. */
const LENGTH = 5

/** More than this many grams are not kept of one text; that is a text of 20,000 words. */
const MOST = 20_000

const addresses = /(?:https?:\/\/|www\.)\S+/giu

/**
 * The hashes of all runs of five words (five signs in scripts without spaces), sorted, each once. Case, accents, signs
 * that cannot be seen, punctuation and addresses do not count. Empty for less than five words: too little to be called
 * the same. Two different runs share a number once in four thousand million.
 */
export function gramsOf(text: string): number[] {
  const parts = tokens(text.replace(addresses, ' ')).map((token) => hash(token.text))
  const found = new Set<number>()
  for (let at = 0; at + LENGTH <= parts.length && found.size < MOST; at += 1) {
    let gram = 0x811c9dc5
    for (let next = 0; next < LENGTH; next += 1) gram = mix(gram, parts[at + next] ?? 0)
    found.add(finish(gram))
  }
  return Array.from(Int32Array.from(found).sort())
}

/** FNV-1a over UTF-16 units. */
function hash(word: string): number {
  let value = 0x811c9dc5
  for (let at = 0; at < word.length; at += 1) value = Math.imul(value ^ word.charCodeAt(at), 0x01000193)
  return value
}

function mix(state: number, value: number): number {
  const turned = Math.imul(value, 0x9e3779b1)
  return Math.imul(state ^ ((turned << 15) | (turned >>> 17)), 0x85ebca6b)
}

function finish(value: number): number {
  const once = Math.imul(value ^ (value >>> 16), 0x7feb352d)
  return Math.imul(once ^ (once >>> 15), 0x846ca68b) | 0
}
