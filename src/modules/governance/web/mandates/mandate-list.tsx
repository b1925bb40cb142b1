import { useState } from 'react'
import type { MandateCard } from '#modules/governance/contract.ts'
import { Button } from '#web/design/button.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { t } from '#web/i18n.ts'
import { useChannels } from '../parts/use-channels.ts'
import { EndMandateDialog } from './end-mandate-dialog.tsx'
import { MandateRow } from './mandate-row.tsx'
import styles from './mandates.module.css'
import type { MandateView } from './search.ts'
import type { useMandates } from './use-mandates.ts'
import { nothingWords, viewWord } from './view-words.ts'

type MandateListProps = {
  register: ReturnType<typeof useMandates>
  view: MandateView
  q: string | undefined
  mayChange: boolean
}

/** The register: one sentence a mandate. */
export function MandateList({ register, view, q, mayChange }: MandateListProps) {
  const { query, mandates } = register
  const { nameOf } = useChannels()
  const [ending, setEnding] = useState<MandateCard | null>(null)
  return (
    <QueryView
      query={{ ...query, data: mandates }}
      skeleton="table"
      what={t('The mandates could not be loaded.')}
      empty={<Nothing view={view} q={q} mayGrant={mayChange} />}
    >
      {(rows) => (
        <>
          <ul className={styles.list} aria-label={viewWord(view)} aria-busy={query.isPlaceholderData}>
            {rows.map((mandate) => (
              <MandateRow
                key={mandate.id}
                mandate={mandate}
                nameOf={nameOf}
                onEnd={mayChange && mandate.state !== 'over' ? setEnding : undefined}
              />
            ))}
          </ul>
          {query.hasNextPage ? (
            <p className={styles.more}>
              <Button busy={query.isFetchingNextPage} onPress={() => void query.fetchNextPage()}>
                {t('Show more')}
              </Button>
            </p>
          ) : null}
          {ending ? <EndMandateDialog mandate={ending} onClose={() => setEnding(null)} /> : null}
        </>
      )}
    </QueryView>
  )
}

function Nothing({ view, q, mayGrant }: { view: MandateView; q: string | undefined; mayGrant: boolean }) {
  if (q)
    return (
      <EmptyState
        icon="search"
        title={t('No mandate fits “{q}”', { q })}
        text={t('Names, titles and topics are searched, in this view only.')}
      />
    )
  const grants = mayGrant && (view === 'standing' || view === 'spokespersons')
  return (
    <EmptyState
      {...nothingWords(view)}
      icon={view === 'flagged' ? 'check' : undefined}
      action={
        grants ? { label: t('Grant a mandate'), icon: 'plus', to: '/people/mandates/grant' } : undefined
      }
    />
  )
}
