import { Button, ButtonLink } from '#web/design/button.tsx'
import { toast } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'
import { andList } from '../words/lists.ts'
import { changeName, partPath } from './parts.ts'
import styles from './rules.module.css'
import { useDesk } from './use-desk.ts'

/** What was changed and holds for nobody yet, with the way to adopt it. */
export function DraftBar() {
  const { changed, change, discard, edit } = useDesk()
  if (changed.length === 0) return null
  const drop = (): void => {
    discard()
    toast(t('The change is dropped.'), { undo: () => edit(change) })
  }
  return (
    <div className={styles.bar} role="status">
      <p>
        <b className="mid">{t('Not adopted yet:')}</b> {andList(changed.map(changeName))}.{' '}
        <span className="q">{t('Until then everything is decided as before.')}</span>
      </p>
      <div className={styles.buttons}>
        <Button onPress={drop}>{t('Drop it')}</Button>
        <ButtonLink kind="pri" to={partPath('review')}>
          {t('See what would change')}
        </ButtonLink>
      </div>
    </div>
  )
}
