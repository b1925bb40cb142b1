import { type ReactNode, useId } from 'react'
import { t } from '../i18n.ts'
import './figure.css'

type FigureProps = {
  /** Already formatted; null is unknown and needs its reason. */
  value: string | null
  /** What it counts: “median in March”. */
  note?: ReactNode
  reason?: string | undefined
  /** The number under which the reason stands below. */
  mark?: string | undefined
}

/** The one big number of a panel. Unknown is drawn, never 0. */
export function Figure({ value, note, reason, mark }: FigureProps) {
  return (
    <p className="figure">
      {value === null ? <Missing reason={reason ?? t('no data')} mark={mark} /> : <b>{value}</b>}
      {note ? <span className="q">{note}</span> : null}
    </p>
  )
}

/** A number that is not known: hatched, with its reason for every reader. */
export function Missing({ reason, mark }: { reason: string; mark?: string | undefined }) {
  const id = useId()
  return (
    <span className="missing" title={t('Unknown: {reason}', { reason })}>
      <span aria-hidden="true">?</span>
      {mark ? <sup aria-hidden="true">{mark}</sup> : null}
      <span className="vh" id={id}>
        {t('unknown, because {reason}', { reason })}
      </span>
    </span>
  )
}
