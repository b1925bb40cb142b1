import type { WordPiece } from './word-pieces.ts'
import './word-differences.css'

/** Two texts in one: struck out what only the earlier one says, underlined what only the later one says. */
export function WordDifferences({ pieces }: { pieces: readonly WordPiece[] }) {
  return pieces.map(({ text, kind }, index) => {
    // The pieces of one text have no other identity than their place.
    const key = `${index} ${kind}`
    if (kind === 'then')
      return (
        <del key={key} className="words-then">
          {text}
        </del>
      )
    if (kind === 'now')
      return (
        <ins key={key} className="words-now">
          {text}
        </ins>
      )
    return <span key={key}>{text}</span>
  })
}
