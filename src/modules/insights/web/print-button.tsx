import { IconButton } from '#web/design/icon-button.tsx'
import { t } from '#web/i18n.ts'
import styles from './scoreboard.module.css'

/** Paper or PDF, by the browser's own dialog. */
export function PrintButton() {
  return (
    <IconButton
      icon="print"
      label={t('Print')}
      kind="plain"
      size="m"
      className={styles.noPhone}
      onPress={() => print()}
    />
  )
}
