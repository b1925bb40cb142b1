import type { ClipboardEvent, DragEvent, KeyboardEvent, Ref } from 'react'
import type { Check } from '#modules/publishing/contract.ts'
import styles from './composer.module.css'
import { markSpans } from './mark-spans.ts'

type MarkedAreaProps = {
  label: string
  placeholder: string
  value: string
  onChange: (text: string) => void
  /** Checks whose spans fit exactly this text. */
  checks?: readonly Check[] | undefined
  describedBy?: string | undefined
  invalid?: boolean | undefined
  onKeyDown?: ((event: KeyboardEvent<HTMLTextAreaElement>) => void) | undefined
  /** Pictures dropped or pasted into the words. */
  onFiles?: ((files: File[]) => void) | undefined
  ref?: Ref<HTMLTextAreaElement> | undefined
}

/** A field that grows with its words and marks those a check speaks about, as they stand. */
export function MarkedArea(props: MarkedAreaProps) {
  const { value, onFiles } = props
  const take = (event: ClipboardEvent | DragEvent, list: DataTransfer): void => {
    const files = [...list.files]
    if (files.length === 0 || !onFiles) return
    event.preventDefault()
    onFiles(files)
  }
  return (
    <div className={styles.area}>
      {/* The same words behind the field: they give it its height and carry the marks. */}
      <div className={styles.mirror} aria-hidden="true">
        {markSpans(value, props.checks ?? []).map((piece, index) =>
          piece.tone ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text have no other identity
            <mark key={index} data-tone={piece.tone}>
              {piece.text}
            </mark>
          ) : (
            piece.text
          ),
        )}
        {'\u200b'}
      </div>
      <textarea
        ref={props.ref}
        className="no-ring"
        rows={1}
        dir="auto"
        aria-label={props.label}
        aria-describedby={props.describedBy}
        aria-invalid={props.invalid || undefined}
        placeholder={props.placeholder}
        value={value}
        onChange={(event) => props.onChange(event.target.value)}
        onKeyDown={props.onKeyDown}
        onPaste={(event) => take(event, event.clipboardData)}
        onDragOver={(event) => onFiles && event.preventDefault()}
        onDrop={(event) => take(event, event.dataTransfer)}
      />
    </div>
  )
}
