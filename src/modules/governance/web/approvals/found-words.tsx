import { foundSpans } from '../parts/found-spans.ts'
import styles from './approval.module.css'
import { cutAtSpans } from './cut-at-spans.ts'

type FoundWordsProps = { text: string; found: readonly string[]; linked?: boolean | undefined }

/** A stretch of text with the words underlined that made the class of the content. */
export function FoundWords({ text, found, linked = false }: FoundWordsProps) {
  const inside = cutAtSpans(text, foundSpans(text, found)).map((piece, index) =>
    piece.marked ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text have no other identity
      <mark key={index} className={styles.found}>
        {piece.text}
      </mark>
    ) : (
      piece.text
    ),
  )
  return linked ? <span className={styles.mark}>{inside}</span> : inside
}
