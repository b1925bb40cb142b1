import { useEffect, useState } from 'react'
import { TextField } from '#web/design/text-field.tsx'
import { useSetSearch } from '#web/screen-hooks.ts'
import css from './ideas.module.css'

/** Narrows a list while one writes; the words stand in the address. */
export function SearchField({ q, label }: { q: string | undefined; label: string }) {
  const set = useSetSearch()
  const [words, setWords] = useState(q ?? '')
  useEffect(() => {
    const wanted = words.trim() || undefined
    if (wanted === q) return
    const timer = setTimeout(() => set({ q: wanted }), 200)
    return () => clearTimeout(timer)
  }, [words, q, set])
  return (
    <search className={css.search}>
      <TextField
        name="q"
        label={label}
        silentLabel
        type="search"
        icon="search"
        placeholder={label}
        value={words}
        onChange={setWords}
      />
    </search>
  )
}
