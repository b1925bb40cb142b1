import css from './statements.module.css'

/** A text with the places still to be filled marked. */
export function WithBlanks({ text }: { text: string }) {
  const pieces = text.split(/(\{[^{}\n]{1,60}\})/u)
  let at = 0
  return (
    <p className={css.words}>
      {pieces.map((piece) => {
        at += piece.length
        return piece.startsWith('{') ? (
          <mark key={at} className={css.blank}>
            {piece}
          </mark>
        ) : (
          piece
        )
      })}
    </p>
  )
}
