import { useState } from 'react'
import { Sheet } from '#web/design/dialog.tsx'
import { Tabs } from '#web/design/tabs.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { t } from '#web/i18n.ts'
import { useDebounced } from '../../use-debounced.ts'
import type { ColumnContext } from '../column-context.ts'
import type { Variant } from '../content.ts'
import styles from './library.module.css'
import { MediaTab } from './media-tab.tsx'
import { TextsTab } from './texts-tab.tsx'

type SheetProps = {
  variant: Variant
  context: ColumnContext
  /** Words for the place where one writes. */
  onInsert: (words: string) => void
  onClose: () => void
}

/** What the library holds for a column: media that may be used there, and approved texts. */
export function LibrarySheet({ variant, context, onInsert, onClose }: SheetProps) {
  const [tab, setTab] = useState<'media' | 'texts'>('media')
  const [words, setWords] = useState('')
  const q = useDebounced(words.trim(), 200) || undefined
  return (
    <Sheet title={t('From the library')} open onClose={onClose} size="l">
      <Tabs
        label={t('From the library')}
        value={tab}
        onChange={setTab}
        tabs={[
          { id: 'media', label: t('Media') },
          { id: 'texts', label: t('Texts') },
        ]}
      />
      <search className={styles.search}>
        <TextField
          name="library-q"
          label={t('Find in the library')}
          silentLabel
          type="search"
          icon="search"
          placeholder={tab === 'media' ? t('Title, alt text or tag') : t('Name, words or tag')}
          value={words}
          onChange={setWords}
        />
      </search>
      {tab === 'media' ? (
        <MediaTab {...{ variant, context, q }} />
      ) : (
        <TextsTab lang={variant.lang} q={q} onInsert={onInsert} />
      )}
    </Sheet>
  )
}
