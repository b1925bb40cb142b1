/** Every rule asks for the words of the same text, one after the other. */
let last = { text: '', words: '  ' }

/** Words and phrases of a text, ready to be looked for whatever their case: one space around each word, marks gone. */
export function spoken(text: string): string {
  if (last.text !== text) last = { text, words: wordsOf(text) }
  return last.words
}

function wordsOf(text: string): string {
  const plain = text
    .slice(0, 5000)
    .toLowerCase()
    .replace(/https?:\/\/\S+|@[\w.-]+/gu, ' ')
    .replace(/[’‘`]/gu, "'")
  return ` ${plain.replace(/[^\p{L}\p{N}\p{M}']+/gu, ' ').trim()} `
}

/** Phrases that weigh something. `*` at the end of a phrase stands for any ending of its last word. */
export interface Phrases {
  readonly weight: number
  readonly phrases: readonly string[]
}

/** Reads phrases written one beside the other, separated by commas. */
export function phrases(weight: number, list: string): Phrases {
  const all = list.split(',').map((one) => one.trim().replace(/\s+/g, ' '))
  const forms = all.map((one) => (one.endsWith('*') ? ` ${one.slice(0, -1)}` : ` ${one} `))
  return { weight, phrases: forms.filter((one) => one.trim() !== '') }
}

/** How much the phrases found in a text weigh together; each counts once. */
export function weightOf(text: string, lists: readonly Phrases[]): number {
  let sum = 0
  for (const { weight, phrases: all } of lists) {
    for (const phrase of all) if (text.includes(phrase)) sum += weight
  }
  return sum
}
