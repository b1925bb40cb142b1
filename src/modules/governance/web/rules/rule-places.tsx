import { TabNav } from '#web/design/tabs.tsx'
import { t } from '#web/i18n.ts'
import { type PartId, partIds, partName, partPath } from './parts.ts'
import styles from './rules.module.css'

/** The parts of the rules as places. What would change has its own way in: the bar below. */
export function RulePlaces({ here }: { here: PartId }) {
  const shown = partIds.filter((id) => id !== 'review' || here === 'review')
  return (
    <div className={styles.places}>
      <TabNav
        label={t('Rules')}
        items={shown.map((id) => ({ to: partPath(id), label: partName(id), current: id === here }))}
      />
    </div>
  )
}
