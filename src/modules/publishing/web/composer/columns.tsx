import { type ReactNode, useState } from 'react'
import { classes } from '#web/design/classes.ts'
import { Tabs } from '#web/design/tabs.tsx'
import { t } from '#web/i18n.ts'
import { useNarrow } from '../use-narrow.ts'
import styles from './composer.module.css'

export type ColumnItem = { id: string; name: string; over: boolean; column: ReactNode }

type ColumnsProps = {
  columns: readonly ColumnItem[]
  /** On a phone: the column a check led to. */
  wanted: string | null
}

/** The variants side by side; on a phone one at a time. */
export function Columns({ columns, wanted }: ColumnsProps) {
  const narrow = useNarrow()
  const [chosen, setChosen] = useState<{ id: string; after: string | null }>()
  if (!narrow || columns.length < 2) {
    return (
      <div className={classes(styles.columns, columns.length === 1 && styles.single)}>
        {columns.map(({ id, column }) => (
          <div key={id} className={styles.cell}>
            {column}
          </div>
        ))}
      </div>
    )
  }
  const asked = chosen && chosen.after === wanted ? chosen.id : (wanted ?? chosen?.id)
  const value = columns.find(({ id }) => id === asked)?.id ?? columns[0]?.id ?? ''
  return (
    <div className={styles.faces}>
      <Tabs
        label={t('Variants')}
        value={value}
        onChange={(id) => setChosen({ id, after: wanted })}
        tabs={columns.map(({ id, name, over, column }) => ({
          id,
          label: over ? t('{network}, too long', { network: name }) : name,
          panel: column,
        }))}
      />
    </div>
  )
}
