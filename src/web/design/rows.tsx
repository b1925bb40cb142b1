import type { ReactNode } from 'react'
import { formatNumber } from '../i18n.ts'
import { Link } from '../link.tsx'
import { classes } from './classes.ts'
import { Icon, type IconName, NetworkGlyph } from './icon.tsx'
import './rows.css'

type CardProps = {
  to?: string | undefined
  /** The one that is open beside the list. */
  current?: boolean | undefined
  network?: string | undefined
  name: ReactNode
  /** Beside the name: how old. */
  age?: ReactNode
  /** A `ClockChip`, or another state. */
  clock?: ReactNode
  /** Two lines of what was said. */
  preview?: ReactNode
  /** Small words below: matter, presence, mood. */
  meta?: ReactNode
  /** At the end of the last line: an avatar. */
  owner?: ReactNode
  onSelect?: (() => void) | undefined
  id?: string | undefined
}

/** One conversation, one post, one mention in a list. */
export function Card(props: CardProps) {
  const inside = (
    <>
      {props.network ? <NetworkGlyph network={props.network} /> : <span />}
      <span className="card-name clip">
        {props.name}
        {props.age ? <small>{props.age}</small> : null}
      </span>
      {props.clock ?? <span />}
      {props.preview ? <span className="card-preview">{props.preview}</span> : null}
      {props.meta || props.owner ? (
        <span className="card-meta">
          {props.meta}
          {props.owner ? <span className="card-owner">{props.owner}</span> : null}
        </span>
      ) : null}
    </>
  )
  if (props.to === undefined) return <div className="card">{inside}</div>
  return (
    <Link
      className="card"
      to={props.to}
      current={props.current}
      keepScroll
      id={props.id}
      onClick={props.onSelect}
    >
      {inside}
    </Link>
  )
}

/** A small word with a mark inside a card's last line: a mood, a presence. */
export function CardNote({ icon, children }: { icon?: IconName | undefined; children: ReactNode }) {
  return (
    <span className="card-note">
      {icon ? <Icon name={icon} size="s" /> : null}
      {children}
    </span>
  )
}

type RowProps = {
  to?: string | undefined
  current?: boolean | undefined
  lead?: ReactNode
  title: ReactNode
  note?: ReactNode
  /** Actions or a state at the end; stands outside the link. */
  end?: ReactNode
  className?: string | undefined
}

/** A plain line of a list: lead, title over note, end. */
export function Row({ to, current, lead, title, note, end, className }: RowProps) {
  const text = (
    <>
      {lead}
      <span className="line-text">
        <span className="line-title">{title}</span>
        {note ? <span className="line-note">{note}</span> : null}
      </span>
    </>
  )
  return (
    <div className={classes('line', className)}>
      {to ? (
        <Link to={to} className="line-main" current={current}>
          {text}
        </Link>
      ) : (
        <div className="line-main">{text}</div>
      )}
      {end ? <div className="line-end">{end}</div> : null}
    </div>
  )
}

/** Head of a part of a page: quiet words, a hairline, something at the end. */
export function SectionHead({
  title,
  end,
  level = 2,
}: {
  title: ReactNode
  end?: ReactNode
  level?: 2 | 3 | undefined
}) {
  const Tag = level === 2 ? 'h2' : 'h3'
  return (
    <div className="sec-head label">
      <Tag>{title}</Tag>
      {end ? <span className="sec-end">{end}</span> : null}
    </div>
  )
}

type PaneHeadProps = {
  title: ReactNode
  count?: number | undefined
  /** A state beside the title. */
  state?: ReactNode
  actions?: ReactNode
  /** Before the title: `PaneBack`. */
  lead?: ReactNode
  level?: 1 | 2 | undefined
  /** The name of a list, at 16 px. */
  large?: boolean | undefined
}

/** The 48 px head of a pane: title, count, actions. */
export function PaneHead({ title, count, state, actions, lead, level = 2, large }: PaneHeadProps) {
  const Tag = level === 1 ? 'h1' : 'h2'
  return (
    <div className={classes('pane-head', large && 'large')}>
      {lead}
      <Tag className="clip">{title}</Tag>
      {count === undefined ? null : <span className="qq">{formatNumber(count)}</span>}
      {state}
      {actions ? <div className="pane-acts">{actions}</div> : null}
    </div>
  )
}

/** Terms and values in two columns: facts about one thing. */
export function Facts({ items }: { items: readonly (readonly [term: ReactNode, value: ReactNode])[] }) {
  return (
    <dl className="facts">
      {items.map(([term, value], index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: facts have no identity but their place
        <div key={index}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
