import { TabNav } from '#web/design/tabs.tsx'
import { t } from '#web/i18n.ts'
import styles from './library.module.css'

type Face = 'media' | 'texts' | 'house' | 'tags'

/** The faces of the library. */
export function LibraryNav({ current }: { current: Face }) {
  const face = (id: Face, to: string, label: string) => ({ to, label, current: current === id })
  return (
    <div className={styles.nav}>
      <TabNav
        label={t('Library')}
        items={[
          face('media', '/publish/library', t('Media')),
          face('texts', '/publish/library/texts', t('Texts')),
          face('house', '/publish/library/house', t('Message house')),
          face('tags', '/publish/library/tags', t('Tags')),
        ]}
      />
    </div>
  )
}
