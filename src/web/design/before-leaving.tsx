import { useBlocker } from '@tanstack/react-router'
import { t } from '../i18n.ts'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'

type BeforeLeavingProps = {
  /** Asked when somebody is about to go. */
  unsaved: () => boolean
  /** What would be lost, as a sentence. */
  lost: string
}

/** Asks before unsaved words are left; closing the tab asks in the browser's own words. */
export function BeforeLeaving({ unsaved, lost }: BeforeLeavingProps) {
  const leaving = useBlocker({
    shouldBlockFn: ({ current, next }) => current.pathname !== next.pathname && unsaved(),
    enableBeforeUnload: unsaved,
    withResolver: true,
  })
  return (
    <Dialog
      title={t('Leave without saving?')}
      open={leaving.status === 'blocked'}
      onClose={() => leaving.reset?.()}
      actions={
        <>
          <Button onPress={() => leaving.reset?.()}>{t('Go on writing')}</Button>
          <Button kind="danger" onPress={() => leaving.proceed?.()}>
            {t('Leave')}
          </Button>
        </>
      }
    >
      <p>{lost}</p>
    </Dialog>
  )
}
