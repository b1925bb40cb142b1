import { useRouter } from '@tanstack/react-router'
import { EmptyState } from '../design/empty-state.tsx'
import { ErrorState } from '../design/error-state.tsx'
import { ThreadsLoader } from '../design/mark.tsx'
import { t } from '../i18n.ts'
import { usePlace } from '../place.ts'

/** An address nobody answers to. */
export function NotFound() {
  usePlace([t('Nothing here')])
  return (
    <EmptyState
      level={1}
      icon="search"
      title={t('There is nothing at this address')}
      text={t('It may have moved, or the link was cut off when it was copied.')}
      action={{ label: t('Go to the start'), to: '/' }}
    />
  )
}

/** A screen that failed; the frame around it still works. */
export function ScreenError({ error, reset }: { error: unknown; reset?: () => void }) {
  const router = useRouter()
  const again = (): void => {
    reset?.()
    void router.invalidate()
  }
  return <ErrorState error={error} onRetry={again} level={1} />
}

/** Nothing could be shown at all, not even the frame. */
export function FrameError(props: { error: unknown; reset?: () => void }) {
  return (
    <main>
      <ScreenError {...props} />
    </main>
  )
}

/** The code of a screen is on its way. */
export function ScreenPending() {
  return <ThreadsLoader />
}

/** A build without any room: only developers meet it. */
export function NoRooms() {
  return (
    <EmptyState
      level={1}
      title={t('No room has brought a screen yet')}
      text={t('The parts that screens are made of can be seen in the design gallery.')}
      action={{ label: t('Open the gallery'), to: '/design' }}
    />
  )
}
