import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from 'react'
import { t } from '../i18n.ts'
import { Link } from '../link.tsx'
import { classes } from './classes.ts'
import { Icon } from './icon.tsx'
import { IconButton } from './icon-button.tsx'
import type { IconName } from './icons.ts'
import './panes.css'

export type PaneArea = 'views' | 'list' | 'main' | 'aside'
type Folded = 'views' | 'aside'

type PanesState = { open: Folded | null; setOpen: (area: Folded | null) => void }
const PanesContext = createContext<PanesState>({ open: null, setOpen: () => {} })

type PanesProps = {
  /** Which areas this screen has, in order: `['views', 'list', 'main', 'aside']`. */
  areas: readonly PaneArea[]
  /** On a phone there is one column: which. */
  show?: 'list' | 'main' | undefined
  /** The screen's name as its heading for readers: the panes below have second ones. */
  title: string
  children: ReactNode
}

/** A screen of panes that scroll by themselves. Under 1200 px `views` and `aside` fold away until asked for. */
export function Panes({ areas, show = 'main', title, children }: PanesProps) {
  const [open, setOpen] = useState<Folded | null>(null)
  const state = useMemo(() => ({ open, setOpen }), [open])
  useEffect(() => {
    if (open === null) return
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') setOpen(null)
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [open])
  return (
    <PanesContext value={state}>
      <div
        className={classes('panes', ...areas.map((area) => `has-${area}`))}
        data-show={show}
        data-open={open ?? undefined}
      >
        <h1 className="vh">{title}</h1>
        {children}
        {open ? (
          <button type="button" className="pane-veil" aria-label={t('Close')} onClick={() => setOpen(null)} />
        ) : null}
      </div>
    </PanesContext>
  )
}

type PaneProps = {
  area: PaneArea
  /** Named by place: “My conversations”, “Checks”. */
  label: string
  /** A pane whose parts scroll by themselves (head, list, foot). */
  still?: boolean | undefined
  children: ReactNode
  className?: string | undefined
}

const tags = { views: 'nav', list: 'section', main: 'section', aside: 'aside' } as const

/** One pane: a landmark named by its place. */
export function Pane({ area, label, still, children, className }: PaneProps) {
  const Tag = tags[area]
  const element = useRef<HTMLElement>(null)
  const { open, setOpen } = useContext(PanesContext)
  const shown = open === area
  useEffect(() => {
    if (!shown) return
    const before = document.activeElement
    element.current?.querySelector<HTMLElement>('a, button, input, select, textarea')?.focus()
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [shown])
  const folds = area === 'views' || area === 'aside'
  return (
    <Tag
      ref={element}
      className={classes('pane', area, still && 'still', className)}
      aria-label={label}
      data-open={shown || undefined}
      onClick={
        // A place chosen in the folded views closes them.
        folds && shown ? (event) => (event.target as HTMLElement).closest('a') && setOpen(null) : undefined
      }
    >
      {children}
    </Tag>
  )
}

/** What scrolls inside a `still` pane. Takes focus, so that the keyboard can scroll it. */
export function PaneScroll({
  children,
  label,
  className,
}: {
  children: ReactNode
  label?: string | undefined
  className?: string | undefined
}) {
  return (
    <div
      className={classes('pane-scroll', className)}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling part must be reachable by keyboard
      tabIndex={0}
      {...(label ? { role: 'group', 'aria-label': label } : {})}
    >
      {children}
    </div>
  )
}

/** The way back to the list, on a phone. */
export function PaneBack({ to, label }: { to: string; label: string }) {
  return (
    <Link to={to} className="btn ghost square s pane-back" aria-label={label} title={label}>
      <Icon name="left" />
    </Link>
  )
}

type ToggleProps = { area: Folded; label: string; icon?: IconName | undefined }

/** Opens a folded pane; not there when everything has room. */
export function PaneToggle({ area, label, icon = area === 'views' ? 'sides' : 'aside' }: ToggleProps) {
  const { open, setOpen } = useContext(PanesContext)
  return (
    <IconButton
      className="pane-toggle"
      icon={icon}
      label={label}
      expanded={open === area}
      onPress={() => setOpen(open === area ? null : area)}
    />
  )
}
