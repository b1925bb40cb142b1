import type { Place } from './checks-shape.ts'
import type { Medium, VariantWords } from './variant.ts'

/** A medium as far as it is checked. */
export interface CheckedMedium extends Medium {
  readonly crop?: { readonly width: number; readonly height: number } | null | undefined
  readonly captions?: readonly object[] | undefined
}

/** What is checked: a variant, of which a reply has only the first fields. */
export interface Checked extends VariantWords<CheckedMedium> {
  readonly channelId: string
  readonly media: readonly CheckedMedium[]
  readonly lang?: string | null | undefined
  readonly updateOf?: string | null | undefined
}

/** Words of a variant that stand together, and where. */
export interface Piece {
  readonly text: string
  /** Which post of the thread; 0 is the first. */
  readonly part: number
  /** Null: the text of that post. */
  readonly place: Place | null
}

/** Everything of a variant that somebody could read, in the pieces it is written in; empty ones are left out. */
export function piecesOf(variant: Checked): Piece[] {
  const { text, title, poll, card, media, thread = [], firstComment } = variant
  const all: readonly Piece[] = [
    { text, part: 0, place: null },
    { text: title ?? '', part: 0, place: 'title' },
    { text: (poll?.options ?? []).join('\n'), part: 0, place: 'poll' },
    { text: card ? `${card.title}\n${card.description}\n${card.url}` : '', part: 0, place: 'card' },
    { text: alts(media), part: 0, place: 'media' },
    ...thread.flatMap((post, at): Piece[] => [
      { text: post.text, part: at + 1, place: null },
      { text: alts(post.media), part: at + 1, place: 'media' },
    ]),
    { text: firstComment ?? '', part: 0, place: 'first-comment' },
  ]
  return all.filter((piece, at) => at === 0 || piece.text.trim() !== '')
}

const alts = (media: readonly CheckedMedium[]): string => media.map((item) => item.alt).join('\n')

/** The words of the posts themselves: what is compared with what was said before. */
export function saidOf({ text, thread = [] }: Pick<Checked, 'text' | 'thread'>): string {
  return [text, ...thread.map((post) => post.text)].join('\n\n')
}
