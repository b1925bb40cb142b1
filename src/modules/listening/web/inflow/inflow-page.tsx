import type { ReactNode } from 'react'
import { PaneScroll } from '#web/design/panes.tsx'
import { t } from '#web/i18n.ts'
import { Link } from '#web/link.tsx'
import { ListenFrame } from '../listen-frame.tsx'
import css from './inflow.module.css'

type PageProps = { title: string; wide?: boolean; children: ReactNode }

/** A page below Sources, with the way back. */
export function InflowPage({ title, wide, children }: PageProps) {
  return (
    <ListenFrame title={title} here="/listen/sources">
      <PaneScroll label={title}>
        <div className={wide ? `${css.column} ${css.wide}` : css.column}>
          <p className="t13">
            <Link to="/listen/sources/add">{t('All ways to hear more')}</Link>
          </p>
          {children}
        </div>
      </PaneScroll>
    </ListenFrame>
  )
}
