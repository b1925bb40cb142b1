import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { orpc } from '#web/api.ts'
import { ButtonLink } from '#web/design/button.tsx'
import { Pane, Panes } from '#web/design/panes.tsx'
import { TabNav } from '#web/design/tabs.tsx'
import { t } from '#web/i18n.ts'
import { usePlace } from '#web/screen-hooks.ts'
import css from './listen.module.css'

type Here = '/listen' | '/listen/sources' | '/listen/unreadable'
type FrameProps = { title: string; here: Here; children: ReactNode }

/** The three places of Listen under one head: what was heard, where from, and what could not be read. */
export function ListenFrame({ title, here, children }: FrameProps) {
  usePlace([t('Listen'), title])
  const { data } = useQuery(orpc.listening.summary.queryOptions())
  const places = [
    { to: '/listen', label: t('Stream') },
    { to: '/listen/sources', label: t('Sources'), count: data?.openGaps },
    { to: '/listen/unreadable', label: t('Could not be read'), count: data?.unreadable },
  ]
  return (
    <Panes areas={['main']} title={title}>
      <Pane area="main" label={title} still>
        <div className={css.head}>
          <TabNav
            label={t('Listen')}
            items={places.map((place) => ({ ...place, current: place.to === here }))}
            end={places.some(({ label }) => label === title) ? <HandIn here={here} /> : undefined}
          />
        </div>
        {children}
      </Pane>
    </Panes>
  )
}

/** What Weft does not fetch by itself is written down or connected from here. */
function HandIn({ here }: { here: Here }) {
  return here === '/listen/sources' ? (
    <ButtonLink to="/listen/sources/add" size="s" icon="plus">
      {t('Add a source')}
    </ButtonLink>
  ) : (
    <ButtonLink to="/listen/note" size="s" icon="note">
      {t('Add a note')}
    </ButtonLink>
  )
}
