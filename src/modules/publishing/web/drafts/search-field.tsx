import { useEffect, useState } from 'react'
import { TextField } from '#web/design/text-field.tsx'
import { t } from '#web/i18n.ts'
import { useSetSearch } from '#web/screen-hooks.ts'
import styles from './drafts.module.css'

/** Narrows the list while one writes; the words stand in the address. */
export function SearchField({ q }: { q: string | undefined }) {
  const set = useSetSearch()
  const [words, setWords] = useState(q ?? '')
  useEffect(() => {
    const wanted = words.trim() || undefined
    if (wanted === q) return
    const timer = setTimeout(() => set({ q: wanted }), 200)
    return () => clearTimeout(timer)
  }, [words, q, set])
  return (
    <search className={styles.search}>
      <TextField
        name="q"
        label={t('Find a draft')}
        silentLabel
        type="search"
        icon="search"
        placeholder={t('Title or idea')}
        value={words}
        onChange={setWords}
      />
    </search>
  )
}
