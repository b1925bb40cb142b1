import type { ReactNode } from 'react'
import { TabNav } from '#web/design/tabs.tsx'
import { t } from '#web/i18n.ts'
import styles from './mandates.module.css'
import { type MandateView, mandateViews } from './search.ts'
import { viewWord } from './view-words.ts'

type MandatePlacesProps = {
  here: MandateView | 'coverage' | 'what-if'
  flagged?: number | undefined
  end?: ReactNode
}

/** The faces of mandates: the register by its views, what nobody holds, and what they would allow. */
export function MandatePlaces({ here, flagged, end }: MandatePlacesProps) {
  return (
    <div className={styles.places}>
      <TabNav
        label={t('Mandates')}
        items={[
          ...mandateViews.map((view) => ({
            to: view === 'standing' ? '/people/mandates' : `/people/mandates?view=${view}`,
            label: viewWord(view),
            count: view === 'flagged' ? flagged : undefined,
            current: view === here,
          })),
          { to: '/people/mandates/coverage', label: t('Coverage'), current: here === 'coverage' },
          { to: '/people/mandates/what-if', label: t('What if'), current: here === 'what-if' },
        ]}
        end={end}
      />
    </div>
  )
}
