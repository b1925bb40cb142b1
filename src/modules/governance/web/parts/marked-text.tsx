import { cutAtSpans } from '../approvals/cut-at-spans.ts'
import { foundSpans } from './found-spans.ts'
import styles from './marked-text.module.css'

type MarkedTextProps = {
  text: string
  /** What the rules found in it, in their own spelling. */
  found: readonly string[]
}

/** A text with the words marked that made its class. */
export function MarkedText({ text, found }: MarkedTextProps) {
  const pieces = cutAtSpans(text, foundSpans(text, found))
  return (
    <p className={styles.text} dir="auto">
      {pieces.map((piece, index) =>
        piece.marked ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text have no other identity
          <mark key={index}>{piece.text}</mark>
        ) : (
          piece.text
        ),
      )}
    </p>
  )
}
