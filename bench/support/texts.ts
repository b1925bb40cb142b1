/** Numbers that look like chance and are the same every time. */
export function chance(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

const syllables = 'ka no mi ra ve to shi lu ber gan fjo den ri sto pel mor ta wen ol ik'.split(' ')

/** A word for a number; small numbers are said more often. */
export function word(number: number): string {
  let rest = number + 20
  let made = ''
  for (; rest > 0; rest = Math.floor(rest / syllables.length))
    made += syllables[rest % syllables.length] ?? ''
  return made
}

/** So many words as people use them: few often, many seldom. */
export function words(count: number, random: () => number): string[] {
  return Array.from({ length: count }, () => word(Math.floor(5000 * random() ** 3)))
}
