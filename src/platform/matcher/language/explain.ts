import type { Comparison, Node, Query, Term } from './query.ts'

/** One line of an explanation: an English sentence with `{names}` to fill in, and how deep it stands. */
export interface Explained {
  readonly depth: number
  readonly key: ExplanationKey
  readonly values: Readonly<Record<string, string | number>>
}

/** Every sentence an explanation is made of, for a catalogue of translations. */
export const explanationKeys = [
  'All of these:',
  'At least one of these:',
  'None of this:',
  'at most {distance} words apart, in either order:',
  'the word “{word}”',
  'the word “{word}”, written exactly so',
  'words like “{word}”, where * stands for any letters',
  'the words “{word}” one after the other',
  'the tag #{word}',
  'the mention @{word}',
  'the link {word}',
  'written by {word}',
  'in the language “{word}”',
  'on or with a link to {word}',
  'from the source “{word}”',
  'reaching more than {amount} people',
  'reaching at least {amount} people',
  'reaching fewer than {amount} people',
  'reaching at most {amount} people',
  'reaching exactly {amount} people',
] as const
export type ExplanationKey = (typeof explanationKeys)[number]

/** What a query looks for, in sentences from the outside in. */
export function explainQuery(query: Query): Explained[] {
  const lines: Explained[] = []
  explain(query.root, 0, lines)
  return lines
}

const groups = { and: 'All of these:', or: 'At least one of these:' } as const
const fields = {
  author: 'written by {word}',
  lang: 'in the language “{word}”',
  site: 'on or with a link to {word}',
  source: 'from the source “{word}”',
} as const
const reaches: Readonly<Record<Comparison, ExplanationKey>> = {
  '>': 'reaching more than {amount} people',
  '>=': 'reaching at least {amount} people',
  '<': 'reaching fewer than {amount} people',
  '<=': 'reaching at most {amount} people',
  '=': 'reaching exactly {amount} people',
}
const spaces = { tag: 'the tag #{word}', mention: 'the mention @{word}', link: 'the link {word}' } as const

function explain(node: Node, depth: number, lines: Explained[]): void {
  const say = (key: ExplanationKey, values: Explained['values'] = {}): void => {
    lines.push({ depth, key, values })
  }
  switch (node.kind) {
    case 'and':
    case 'or':
      say(groups[node.kind])
      for (const child of node.children) explain(child, depth + 1, lines)
      return
    case 'not':
      say('None of this:')
      explain(node.child, depth + 1, lines)
      return
    case 'near':
      say('at most {distance} words apart, in either order:', { distance: node.distance })
      explain(node.left, depth + 1, lines)
      explain(node.right, depth + 1, lines)
      return
    case 'term':
      say(termKey(node.term), { word: node.term.cased ?? node.term.name })
      return
    case 'phrase':
      say('the words “{word}” one after the other', { word: phraseText(node) })
      return
    case 'field':
      say(fields[node.field], { word: node.value })
      return
    case 'reach':
      say(reaches[node.comparison], { amount: node.amount })
      return
  }
}

function termKey(term: Term): ExplanationKey {
  if (term.space !== 'word') return spaces[term.space]
  if (term.wild) return 'words like “{word}”, where * stands for any letters'
  return term.cased === undefined ? 'the word “{word}”' : 'the word “{word}”, written exactly so'
}

/** The phrase with a * for each place that takes any word. */
function phraseText({ parts, length }: Extract<Node, { kind: 'phrase' }>): string {
  const places = Array.from({ length }, () => '*')
  for (const { offset, term } of parts) {
    const sigil = term.space === 'tag' ? '#' : term.space === 'mention' ? '@' : ''
    places.splice(
      offset,
      term.width,
      sigil + (term.cased ?? term.name),
      ...Array.from({ length: term.width - 1 }, () => ''),
    )
  }
  return places.filter((place) => place !== '').join(' ')
}
