import type { ReactNode } from 'react'
import { ButtonLink } from '#web/design/button.tsx'
import { Pane, Panes } from '#web/design/panes.tsx'
import { PaneHead } from '#web/design/rows.tsx'
import { t } from '#web/i18n.ts'
import { usePlace } from '#web/screen-hooks.ts'

type FrameProps = {
  title: string
  /** The place this screen belongs to; sources and stream offer to add something of their own. */
  here?: string | undefined
  /** What stands at the end of the head. */
  end?: ReactNode
  children: ReactNode
}

/** A screen of Listen under its head; the places of Listen stand as tabs above. */
export function ListenFrame({ title, here, end, children }: FrameProps) {
  usePlace([t('Listen'), title])
  return (
    <Panes areas={['main']} title={title}>
      <Pane area="main" label={title} still>
        <PaneHead title={title} actions={end ?? <HandIn title={title} here={here} />} />
        {children}
      </Pane>
    </Panes>
  )
}

/** What Weft does not fetch by itself is written down or connected from here. */
function HandIn({ title, here }: Pick<FrameProps, 'title' | 'here'>) {
  if (here === '/listen' && title === t('Stream'))
    return (
      <ButtonLink to="/listen/note" size="s" icon="note">
        {t('Add a note')}
      </ButtonLink>
    )
  if (here === '/listen/sources' && title === t('Sources'))
    return (
      <ButtonLink to="/listen/sources/add" size="s" icon="plus">
        {t('Add a source')}
      </ButtonLink>
    )
  return null
}
