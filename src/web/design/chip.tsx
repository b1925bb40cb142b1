import type { ReactNode } from 'react'
import { formatNumber, t } from '../i18n.ts'
import { classes } from './classes.ts'
import { Icon, type IconName } from './icon.tsx'
import './chip.css'

export type Tone = 'good' | 'wait' | 'warn' | 'stop'
export type ClockState = 'ok' | Tone

const clockIcon: Record<ClockState, IconName> = {
  ok: 'clock',
  warn: 'clock',
  stop: 'late',
  wait: 'hour',
  good: 'check',
}

type ClockChipProps = {
  /** ok: plenty; warn: soon too late; stop: over; wait: in somebody else's hands; good: kept. */
  state: ClockState
  children: ReactNode
  className?: string | undefined
}

/** The clock of a conversation: state by shape and word first, colour second. Plenty of time is plain ink. */
export function ClockChip({ state, children, className }: ClockChipProps) {
  return (
    <span className={classes('clock', state, className)}>
      <Icon name={clockIcon[state]} />
      {children}
    </span>
  )
}

type ChipProps = {
  tone?: Tone | undefined
  icon?: IconName | undefined
  children: ReactNode
  /** Shows a cross; say what is removed in `removeLabel` when the chip's own words do not. */
  onRemove?: (() => void) | undefined
  removeLabel?: string | undefined
  className?: string | undefined
}

/** A short word about a thing. With a tone it is a state and carries a shape in lists. */
export function Chip({ tone, icon, children, onRemove, removeLabel, className }: ChipProps) {
  return (
    <span className={classes('chip', tone, className)}>
      {icon ? <Icon name={icon} size="s" /> : null}
      {children}
      {onRemove ? (
        <button type="button" className="chip-x" onClick={onRemove} aria-label={removeLabel ?? t('Remove')}>
          <Icon name="close" size="s" />
        </button>
      ) : null}
    </span>
  )
}

/** A number beside a word (views, tabs). Zero is not shown: nothing waits. */
export function Count({
  value,
  label,
  capped,
}: {
  value: number | undefined
  label?: string | undefined
  /** Nobody counted beyond a thousand. */
  capped?: boolean | undefined
}) {
  if (value === undefined || value === 0) return null
  return (
    <span className="count">
      {value > 999 && capped ? '999+' : formatNumber(value)}
      {label ? <span className="vh"> {label}</span> : null}
    </span>
  )
}

const stateIcon: Record<Tone, IconName> = { good: 'check', wait: 'hour', warn: 'clock', stop: 'stop' }

type StateWordProps = {
  tone: Tone
  icon?: IconName | undefined
  children: ReactNode
  id?: string | undefined
}

/** A state as a short phrase with its shape, without a ground: “Above goal for the first week”. */
export function StateWord({ tone, icon, children, id }: StateWordProps) {
  return (
    <span className={`state-word ${tone}`} id={id}>
      <Icon name={icon ?? stateIcon[tone]} size="s" />
      {children}
    </span>
  )
}
