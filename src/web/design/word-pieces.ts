import { diffWordsWithSpace } from 'diff'

/** A stretch of two texts: in both, only in the earlier one, only in the later one. */
export type WordPiece = { readonly text: string; readonly kind: 'same' | 'then' | 'now' }

/** How `before` became `after`, word by word, in order; without the later pieces it is the earlier text, and the reverse. */
export function wordPieces(before: string, after: string): WordPiece[] {
  return diffWordsWithSpace(before, after).map(({ value, added, removed }) => ({
    text: value,
    kind: added ? 'now' : removed ? 'then' : 'same',
  }))
}
