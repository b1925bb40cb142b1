import { lazy, Suspense, useState } from 'react'
import { IconButton } from '#web/design/icon-button.tsx'
import { t } from '#web/i18n.ts'
import type { Content } from '../composer/content.ts'

// Fetched when somebody looks back.
const History = lazy(async () => ({ default: (await import('./history-sheet.tsx')).HistorySheet }))

type HistoryButtonProps = {
  draftId: string
  /** What stands there now. */
  now: Content
  nameOf: (key: string) => string
  /** Absent when nothing can be changed any more. */
  onRestore?: ((content: Content) => void) | undefined
}

/** Opens what the draft said before. */
export function HistoryButton(props: HistoryButtonProps) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <IconButton icon="clock" label={t('What it said before')} onPress={() => setOpen(true)} />
      {open ? (
        <Suspense>
          <History {...props} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  )
}
