import { departmentWords } from './route-words.ts'

export interface Desk {
  readonly id: string
  readonly name: string
  readonly kind: string
}

export interface Routed {
  readonly departmentId: string
  /** Why, in words people can check: `“press” in the text`. */
  readonly because: string
}

/**
 * Which desk's matter is this? Ordered rules by the words of each kind of department; what no rule claims goes to
 * customer service, and where there is none to the reception desk. Pure.
 */
export function route(text: string, desks: readonly Desk[], receptionId: string): Routed {
  const folded = ` ${fold(text)} `
  for (const [kind, words] of departmentWords) {
    const desk = desks.find((candidate) => candidate.kind === kind)
    const word = desk && words.find((candidate) => folded.includes(` ${candidate} `))
    if (desk && word) return { departmentId: desk.id, because: `“${word}” in the text` }
  }
  const service = desks.find((desk) => desk.kind === 'service')
  if (service) return { departmentId: service.id, because: 'no rule claimed it' }
  return { departmentId: receptionId, because: 'no rule claimed it, so reception takes it' }
}

/** Lower case, accents kept, everything that is no letter or digit turned into one space. */
function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLocaleLowerCase('en')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
