import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { orpc } from '#web/api.ts'
import { EmptyState } from '#web/design/empty-state.tsx'
import { Panel } from '#web/design/page.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { Tabs } from '#web/design/tabs.tsx'
import { t } from '#web/i18n.ts'
import { ReadingItem } from '../parts/reading-item.tsx'
import styles from './rules.module.css'

type View = 'open' | 'read'

/** What went out without consent and was drawn to be read: what is still open, and what was found. */
export function Part() {
  const [view, setView] = useState<View>('open')
  const query = useQuery(orpc.governance.readings.queryOptions({ input: { view } }))
  return (
    <Panel title={t('Read afterwards')} note={t('How many are drawn stands with the consents')}>
      <div className={styles.reading}>
        <Tabs<View>
          label={t('Which readings')}
          value={view}
          onChange={setView}
          tabs={[
            { id: 'open', label: t('To be read') },
            { id: 'read', label: t('Already read') },
          ]}
        />
        <QueryView
          query={query}
          what={t('What is to be read afterwards could not be loaded.')}
          isEmpty={(data) => data.readings.length === 0}
          empty={
            <EmptyState
              icon={view === 'open' ? 'check' : undefined}
              title={view === 'open' ? t('Nothing waits to be read') : t('Nothing was read yet')}
              text={t(
                'Of what goes out without consent some is drawn by chance. Whoever may approve says whether it was fine.',
              )}
            />
          }
        >
          {(data) => data.readings.map((reading) => <ReadingItem key={reading.id} reading={reading} />)}
        </QueryView>
      </div>
    </Panel>
  )
}
