import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { orpc } from '#web/api.ts'
import { EmptyState } from '#web/design/empty-state.tsx'
import { PaneScroll } from '#web/design/panes.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { t } from '#web/i18n.ts'
import { Link } from '#web/link.tsx'
import { useParams } from '#web/screen-hooks.ts'
import { ListenFrame } from '../listen-frame.tsx'
import { AuthorsPanel } from './authors-panel.tsx'
import { type Behind, BehindSheet } from './behind-sheet.tsx'
import { FigureFilters } from './figure-filters.tsx'
import css from './figures.module.css'
import { PhrasesPanel } from './phrases-panel.tsx'
import { SharePanel } from './share-panel.tsx'
import { type FigureTab, readTab } from './tab.ts'
import { useFigures } from './use-figures.ts'
import { VolumePanel } from './volume-panel.tsx'

const panels = { volume: VolumePanel, share: SharePanel, phrases: PhrasesPanel, authors: AuthorsPanel }

/** Listen, Figures: how much was said, our part of it, about what, by whom. */
export function Screen() {
  const { tab: place } = useParams<{ tab: string }>()
  const tab = readTab(place)
  const { asked } = useFigures()
  const queries = useQuery(orpc.listening.queries.queryOptions({ input: { archived: false } }))
  const [behind, setBehind] = useState<Behind | null>(null)
  const Panel = panels[tab]
  return (
    <ListenFrame title={t('Figures')}>
      <PaneScroll label={t('Figures')}>
        <div className={css.page}>
          <FigureTabs tab={tab} />
          <QueryView
            query={queries}
            skeleton="chart"
            what={t('The queries could not be loaded.')}
            isEmpty={(data) => data.queries.length === 0}
            empty={<NoQuery />}
          >
            {({ queries: saved }) => (
              <>
                <FigureFilters tab={tab} queries={saved} />
                <Panel onOpen={(what) => setBehind({ ...asked, ...what })} />
              </>
            )}
          </QueryView>
        </div>
      </PaneScroll>
      {behind ? <BehindSheet behind={behind} onClose={() => setBehind(null)} /> : null}
    </ListenFrame>
  )
}

function FigureTabs({ tab }: { tab: FigureTab }) {
  const { search } = useFigures()
  const names: Readonly<Record<FigureTab, string>> = {
    volume: t('How much was said'),
    share: t('Share of voice'),
    phrases: t('Phrases'),
    authors: t('Authors'),
  }
  return (
    <nav aria-label={t('Figures')} className={css.tabs}>
      {(Object.keys(names) as FigureTab[]).map((name) => (
        <Link
          key={name}
          to={name === 'volume' ? '/listen/figures' : `/listen/figures/${name}`}
          search={search}
          current={name === tab ? 'page' : undefined}
        >
          {names[name]}
        </Link>
      ))}
    </nav>
  )
}

function NoQuery() {
  return (
    <EmptyState
      title={t('Nothing is counted yet')}
      text={t('Figures count what saved queries find. Write one for your name, and one for each rival.')}
      action={{ label: t('Go to the queries'), to: '/listen/queries' }}
    />
  )
}
