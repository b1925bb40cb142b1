import type { Ref } from 'react'
import { Icon } from '#web/design/icon.tsx'
import { Menu } from '#web/design/menu.tsx'
import { t } from '#web/i18n.ts'
import { type Sort, sorts } from './narrowing.ts'
import { sortWord } from './words.ts'
import styles from './work.module.css'

type ListToolsProps = {
  sort: Sort
  /** Looking for words has an order of its own. */
  searching: boolean
  /** Nothing that is closed has a clock. */
  closed: boolean
  onSort: (sort: Sort) => void
  onFilter: () => void
  onSave: () => void
  onExport: () => void
  ref?: Ref<HTMLButtonElement>
}

/** The order of the list, and what else can be done with it. */
export function ListTools({
  sort,
  searching,
  closed,
  onSort,
  onFilter,
  onSave,
  onExport,
  ref,
}: ListToolsProps) {
  const offered = closed ? sorts.filter((one) => one !== 'due') : sorts
  return (
    <Menu
      label={t('Order and more')}
      align="end"
      items={[
        ...(searching
          ? []
          : [
              { heading: t('Order') },
              ...offered.map((one) => ({
                id: one,
                label: sortWord(one),
                checked: one === sort,
                run: () => onSort(one),
              })),
              'line' as const,
            ]),
        { id: 'filter', label: t('Narrow the list'), icon: 'filter', run: onFilter },
        { id: 'save', label: t('Save as a view'), icon: 'pin', run: onSave },
        { id: 'export', label: t('Download as CSV'), icon: 'download', run: onExport },
      ]}
      trigger={(props) => (
        <button {...props} ref={ref} type="button" className={styles.sort}>
          <Icon name="sort" size="s" />
          {searching ? t('Newest find first') : sortWord(sort)}
        </button>
      )}
    />
  )
}
