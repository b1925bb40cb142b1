import { type ClipboardEvent, Fragment, type Ref } from 'react'
import { classes } from '#web/design/classes.ts'
import { type Mark, pieces } from './marks.ts'
import styles from './shaped-text.module.css'

type ShapedTextProps = {
  id?: string | undefined
  /** Name for readers: “Text for Bluesky”. */
  label: string
  value: string
  marks?: readonly Mark[] | undefined
  onChange: (text: string) => void
  onFiles?: ((files: readonly File[]) => void) | undefined
  placeholder?: string | undefined
  maxLength?: number | undefined
  describedBy?: string | undefined
  /** Takes all the room it is given, so that a press anywhere in it begins to write. */
  fill?: boolean | undefined
  /** Shows one line until it has the focus. */
  folded?: boolean | undefined
  onBlur?: (() => void) | undefined
  ref?: Ref<HTMLTextAreaElement> | undefined
}

/**
 * A text written where it will stand: it grows with its words, and what it holds is marked below the cursor. The words
 * one sees are drawn under a field whose own letters are clear, so both must wrap alike.
 */
export function ShapedText(props: ShapedTextProps) {
  const onPaste = (event: ClipboardEvent): void => {
    const files = [...event.clipboardData.files]
    if (files.length === 0 || !props.onFiles) return
    event.preventDefault()
    props.onFiles(files)
  }
  return (
    <div className={classes(styles.shape, props.folded && styles.folded, props.fill && styles.fill)}>
      <div className={styles.under} aria-hidden="true" dir="auto">
        <MarkedText text={props.value} marks={props.marks ?? []} />
        {/* A last empty line has no height of its own. */}
        {'\u200b'}
      </div>
      <textarea
        ref={props.ref}
        id={props.id}
        className={classes(styles.input, 'no-ring')}
        aria-label={props.label}
        aria-describedby={props.describedBy}
        dir="auto"
        rows={1}
        value={props.value}
        placeholder={props.placeholder}
        maxLength={props.maxLength}
        onPaste={onPaste}
        onBlur={props.onBlur}
        onChange={(event) => props.onChange(event.target.value)}
      />
    </div>
  )
}

/** A text with what it holds in the colour of links, and what is too much underlined. */
export function MarkedText({ text, marks }: { text: string; marks: readonly Mark[] }) {
  return pieces(text, marks).map((piece, index) => {
    const look = classes(...piece.kinds.map((kind) => styles[kind]))
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text have no other identity
      <Fragment key={index}>{look ? <span className={look}>{piece.text}</span> : piece.text}</Fragment>
    )
  })
}

/** A text that cannot be changed any more, in the same shape. */
export function StandingText({ text, marks = [] }: { text: string; marks?: readonly Mark[] | undefined }) {
  return (
    <p className={styles.standing} dir="auto">
      <MarkedText text={text} marks={marks} />
    </p>
  )
}
