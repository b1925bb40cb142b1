import { type ClipboardEvent, Fragment, useEffect, useId, useRef } from 'react'
import type { ChannelCard } from '#modules/channels/contract.ts'
import { classes } from '#web/design/classes.ts'
import { t } from '#web/i18n.ts'
import { type Mark, pieces } from './marks.ts'
import { HandleList, noteOf, optionId } from './mention/handle-list.tsx'
import { useMentioning } from './mention/use-mentioning.ts'
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
  /** Where it will stand: after an @ people of its network are offered. Absent: nobody is mentioned. */
  channel?: Pick<ChannelCard, 'id' | 'networkName' | 'state' | 'mode'> | undefined
  /** Told which mention is being written, and when none is any more. */
  onMention?: ((handle: string | null) => void) | undefined
}

/**
 * A text written where it will stand: it grows with its words, and what it holds is marked below the cursor. The words
 * one sees are drawn under a field whose own letters are clear, so both must wrap alike.
 */
export function ShapedText(props: ShapedTextProps) {
  const { channel, onChange, onMention } = props
  const field = useRef<HTMLTextAreaElement>(null)
  const drawn = useRef<HTMLDivElement>(null)
  const listId = useId()
  // Where people post by hand nobody can be asked.
  const channelId = channel?.state === 'connected' && channel.mode !== 'assisted' ? channel.id : undefined
  const mentioning = useMentioning({ field, channelId, onChange })
  const { word, people, at } = mentioning
  const written = word?.query ?? null
  useEffect(() => onMention?.(written), [onMention, written])
  const networkName = channel?.networkName ?? ''
  const open = word !== null && (people.length > 0 || noteOf(mentioning, networkName) !== null)
  const onPaste = (event: ClipboardEvent): void => {
    const files = [...event.clipboardData.files]
    if (files.length === 0 || !props.onFiles) return
    event.preventDefault()
    props.onFiles(files)
  }
  return (
    <div className={classes(styles.shape, props.folded && styles.folded, props.fill && styles.fill)}>
      <div ref={drawn} className={styles.under} aria-hidden="true" dir="auto">
        <MarkedText text={props.value} marks={props.marks ?? []} />
        {/* A last empty line has no height of its own. */}
        {'\u200b'}
      </div>
      <textarea
        ref={field}
        id={props.id}
        className={classes(styles.input, 'no-ring')}
        aria-label={props.label}
        aria-describedby={props.describedBy}
        aria-autocomplete={channelId ? 'list' : undefined}
        aria-controls={open && people.length > 0 ? listId : undefined}
        aria-activedescendant={open && people.length > 0 ? optionId(listId, at) : undefined}
        dir="auto"
        rows={1}
        value={props.value}
        placeholder={props.placeholder}
        maxLength={props.maxLength}
        onPaste={onPaste}
        onBlur={mentioning.close}
        onKeyDown={mentioning.onKeyDown}
        onSelect={(event) => mentioning.onSelect(event.currentTarget)}
        onChange={(event) => {
          onChange(event.target.value)
          mentioning.onInput(event.target)
        }}
      />
      {open ? <HandleList key={word.start} id={listId} {...{ mentioning, drawn, networkName }} /> : null}
      {channelId ? <Found count={open ? people.length : 0} /> : null}
    </div>
  )
}

/** Tells readers that a list has opened, without taking them there. */
function Found({ count }: { count: number }) {
  return (
    <span className="vh" role="status">
      {count > 0
        ? t(
            '{count, plural, one {# person to mention.} other {# people to mention.}} Arrow keys choose, Enter takes.',
            {
              count,
            },
          )
        : ''}
    </span>
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
