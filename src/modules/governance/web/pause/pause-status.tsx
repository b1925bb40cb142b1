import { lazy, Suspense, useState } from 'react'
import { IconButton } from '#web/design/icon-button.tsx'
import { t } from '#web/i18n.ts'
import { TopState } from '#web/shell/top-bar.tsx'
import { usePauses } from './use-pauses.ts'

// Fetched when somebody reaches for it.
const PauseDialog = lazy(async () => ({ default: (await import('./pause-dialog.tsx')).PauseDialog }))

/** In the top bar: whether publishing is paused everywhere, and for those who may, the way to pause it. */
export function Frame() {
  const { pauses, may } = usePauses()
  const [asking, setAsking] = useState(false)
  if (pauses.some((pause) => pause.scope === 'organisation'))
    return <TopState tone="stop">{t('Paused')}</TopState>
  if (!may) return null
  return (
    <>
      <IconButton icon="pause" label={t('Pause publishing')} onPress={() => setAsking(true)} />
      {asking ? (
        <Suspense>
          <PauseDialog paused={pauses} onClose={() => setAsking(false)} />
        </Suspense>
      ) : null}
    </>
  )
}
