import { type ReactNode, useState } from 'react'
import { Button } from '#web/design/button.tsx'
import { toast } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'
import styles from './rules.module.css'

type ChangeBarProps = {
  draft: { readonly stale: boolean; readonly discard: () => void; readonly rebase: () => void }
  /** The version that holds. */
  version: number
  /** What goes on until it is saved, as a sentence. */
  until: string
  /** How many rules cannot be saved as they are. */
  wrong: number
  /** Puts the change back that was dropped. */
  onUndrop: () => void
  /** Asks for the reason and saves. */
  dialog: (close: () => void) => ReactNode
}

/** What was changed and holds for nobody yet, with the ways to keep or drop it. */
export function ChangeBar({ draft, version, until, wrong, onUndrop, dialog }: ChangeBarProps) {
  const [saving, setSaving] = useState(false)
  const drop = (): void => {
    draft.discard()
    toast(t('The change is dropped.'), { undo: onUndrop })
  }
  return (
    <div className={styles.bar} role="status">
      <p>
        {draft.stale ? (
          <>
            <b className="mid">{t('Somebody saved version {version} meanwhile.', { version })}</b>{' '}
            <span className="q">{t('What you wrote is kept. Saving puts it in place of theirs.')}</span>
          </>
        ) : (
          <>
            <b className="mid">{t('Not saved yet.')}</b> <span className="q">{until}</span>
          </>
        )}
      </p>
      <div className={styles.buttons}>
        <Button onPress={drop}>{draft.stale ? t('Take theirs') : t('Drop it')}</Button>
        {draft.stale ? (
          <Button onPress={draft.rebase}>{t('Go on with mine')}</Button>
        ) : (
          <Button
            kind="pri"
            disabledReason={wrong > 0 ? t('Mend what is marked in the list first.') : undefined}
            onPress={() => setSaving(true)}
          >
            {t('Save as version {version}', { version: version + 1 })}
          </Button>
        )}
      </div>
      {saving ? dialog(() => setSaving(false)) : null}
    </div>
  )
}
