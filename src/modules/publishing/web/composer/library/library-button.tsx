import { useState } from 'react'
import { Button } from '#web/design/button.tsx'
import { t } from '#web/i18n.ts'
import type { ColumnContext } from '../column-context.ts'
import type { Variant } from '../content.ts'
import { type Cursor, inserted, insertWords } from './insert.ts'
import { LibrarySheet } from './library-sheet.tsx'
import { returnTo, useCursor } from './use-cursor.ts'

/** Opens the library beside a column: media for the draft, words for the place where one writes. */
export function LibraryButton({ variant, context }: { variant: Variant; context: ColumnContext }) {
  const { key } = variant
  const [open, setOpen] = useState(false)
  const cursorOf = useCursor(key)
  const insert = (words: string): void => {
    const cursor: Cursor = cursorOf() ?? { part: 0, start: variant.text.length, end: variant.text.length }
    const before = cursor.part === 0 ? variant.text : (variant.thread[cursor.part - 1]?.text ?? '')
    context.edit((now) => insertWords(now, key, cursor, words))
    setOpen(false)
    returnTo(key, cursor, inserted(before, cursor, words).end)
  }
  return (
    <>
      <Button size="s" kind="ghost" icon="file" onPress={() => setOpen(true)}>
        {t('From the library')}
      </Button>
      {open ? (
        <LibrarySheet {...{ variant, context }} onInsert={insert} onClose={() => setOpen(false)} />
      ) : null}
    </>
  )
}
