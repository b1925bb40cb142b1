import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { TextField } from '#web/design/text-field.tsx'
import { t } from '#web/i18n.ts'
import { useSetSearch } from '#web/screen-hooks.ts'
import styles from './inbox.module.css'

type SearchBoxProps = {
  q: string | undefined
  label: string
  /** What the server did not understand. */
  unclear: readonly string[]
  /** Older messages are not all in the search yet. */
  filling: boolean
  onClose: () => void
}

/** Narrows the list while one writes; the words stand in the address. Escape forgets them. */
export function SearchBox({ q, label, unclear, filling, onClose }: SearchBoxProps) {
  const set = useSetSearch()
  const [words, setWords] = useState(q ?? '')
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  useEffect(() => {
    const wanted = words.trim() || undefined
    if (wanted === q) return
    const timer = setTimeout(() => set({ q: wanted }), 200)
    return () => clearTimeout(timer)
  }, [words, q, set])
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return
    set({ q: undefined })
    onClose()
  }
  return (
    <search className={styles.search} onKeyDown={onKeyDown}>
      <TextField
        name="q"
        label={label}
        silentLabel
        type="search"
        icon="search"
        placeholder={t('Words, “a phrase”, -not, from:name')}
        hint={t('Also in: on: label: is: before: after: has:picture')}
        value={words}
        onChange={setWords}
        ref={field}
      />
      {unclear.length > 0 ? (
        <p className="warn t13" role="status">
          {t('Not understood and left out: {words}', { words: unclear.join(' ') })}
        </p>
      ) : null}
      {filling ? (
        <p className="q t13" role="status">
          {t('Older messages are still being read in; more may be found later.')}
        </p>
      ) : null}
    </search>
  )
}
