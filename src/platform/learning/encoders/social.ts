import type { Bag } from '../bag.ts'
import type { Encoder } from '../encoder.ts'
import { pair } from '../hash.ts'
import { Mood } from '../valence/mood.ts'
import { characters } from './characters.ts'
import { type SocialToken, socialTokens } from './social-tokens.ts'

/** How many tokens a "not" reaches. */
const reach = 4
const edge = { start: 7, end: 9, gap: 5, negated: 3 }

/**
 * For how something is meant: words, pairs, words under a "not", parts of tags, runs of characters, and what
 * the lists of words say, early and late in the post.
 */
export const socialEncoder: Encoder = {
  name: 'social-1',
  groups: [
    { weight: 1, scaled: true, least: 2 },
    { weight: 0.8, scaled: true, least: 8 },
    { weight: 0.3, scaled: false, least: 1 },
  ],
  encode: (text, bags) => {
    const [words, runs, moods] = bags as [Bag, Bag, Bag]
    const tokens = socialTokens(text)
    const mood = new Mood(tokens.length)
    let scope = 0
    let before = edge.start
    let line = ''
    for (const token of tokens) {
      if (token.ends) scope = 0
      addWord(words, token, scope > 0)
      words.add(pair(before, token.hash))
      before = token.hash
      line += token.text === '' ? ' ' : ` ${token.text}`
      mood.hear(token, scope > 0)
      if (token.negates) scope = reach
      else if (scope > 0) scope -= 1
    }
    words.add(pair(before, edge.end))
    characters(`${line} `, runs, false)
    mood.tell(moods)
  },
}

function addWord(words: Bag, token: SocialToken, negated: boolean): void {
  words.add(token.hash)
  if (token.tag !== 0) words.add(token.tag)
  for (const one of token.parts) words.add(one.hash)
  if (negated) words.add(pair(edge.negated, token.hash))
}
