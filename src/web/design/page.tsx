import { useLocation } from '@tanstack/react-router'
import { type ReactNode, useId, useRef } from 'react'
import { t } from '../i18n.ts'
import { usePlaceNow } from '../place.ts'
import { classes } from './classes.ts'
import { useKeptScroll } from './use-kept-scroll.ts'
import './page.css'

type PageProps = {
  /** text: one readable column; wide: to the edges. */
  width?: 'text' | 'wide' | undefined
  children: ReactNode
  className?: string | undefined
}

/** A screen that scrolls as one. */
export function Page({ width = 'wide', children, className }: PageProps) {
  const box = useRef<HTMLDivElement>(null)
  useKeptScroll(box, 'page', useLocation({ select: (location) => location.pathname }))
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    // biome-ignore lint/a11y/useSemanticElements: it groups nothing to fill in
    <div className={classes('page', className)} ref={box} tabIndex={0} role="group" aria-label={t('Page')}>
      <div className={classes('page-in', width)}>{children}</div>
    </div>
  )
}

type PageTitleProps = {
  title: ReactNode
  /** Quiet words behind the title. */
  note?: ReactNode
  /** A state beside it: a chip. */
  state?: ReactNode
  actions?: ReactNode
  /** Stands as a line across the page with a hairline below, above panes. */
  bar?: boolean | undefined
}

/** The one h1 of a page, with its actions at the end. */
export function PageTitle({ title, note, state, actions, bar }: PageTitleProps) {
  const { trail } = usePlaceNow()
  return (
    <div className={classes('page-title', bar && 'bar')}>
      <h1 className={title === trail.at(-1) ? 'said' : undefined}>{title}</h1>
      {note ? <span className="qq">{note}</span> : null}
      {state}
      {actions ? <div className="page-acts">{actions}</div> : null}
    </div>
  )
}

type PanelProps = {
  title?: ReactNode
  /** Beside the title: a state, a link. */
  end?: ReactNode
  note?: ReactNode
  children: ReactNode
  className?: string | undefined
}

/** A part of a page under its own heading. Parted by lines, not by boxes. */
export function Panel({ title, end, note, children, className }: PanelProps) {
  const id = useId()
  return (
    <section className={classes('panel', className)} aria-labelledby={title ? id : undefined}>
      {title ? (
        <header>
          <h2 id={id}>{title}</h2>
          {note ? <span className="qq t13">{note}</span> : null}
          {end ? <div className="panel-end">{end}</div> : null}
        </header>
      ) : null}
      {children}
    </section>
  )
}

/** Content with a narrower column beside it; below it where there is no room. */
export function Split({ children, aside }: { children: ReactNode; aside: ReactNode }) {
  return (
    <div className="split">
      <div className="split-main">{children}</div>
      <div className="split-aside">{aside}</div>
    </div>
  )
}
