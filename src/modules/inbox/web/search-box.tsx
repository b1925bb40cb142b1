import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { TextField } from '#web/design/text-field.tsx'
import { t } from '#web/i18n.ts'
import { useSetSearch } from '#web/screen-hooks.ts'
import styles from './inbox.module.css'

type SearchBoxProps = { q: string | undefined; label: string; onClose: () => void }

/** Narrows the list while one writes; the words stand in the address. Escape forgets them. */
export function SearchBox({ q, label, onClose }: SearchBoxProps) {
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
        placeholder={t('Person, title or words')}
        value={words}
        onChange={setWords}
        ref={field}
      />
    </search>
  )
}
