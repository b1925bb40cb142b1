import type { ReactNode } from 'react'
import { formatNumber, t } from '../i18n.ts'
import { Icon, type IconName } from './icon.tsx'
import './checks.css'

export type CheckTone = 'good' | 'wait' | 'warn' | 'stop' | 'plain'
const icon: Record<CheckTone, IconName> = {
  good: 'check',
  wait: 'consent',
  warn: 'clock',
  stop: 'stop',
  plain: 'info',
}

type CheckLineProps = {
  tone: CheckTone
  icon?: IconName | undefined
  children: ReactNode
  /** One act at the end: “Send the rest first”. */
  action?: ReactNode
}

/** One result beside a composer: “Touches delivery dates: needs consent of Logistics, about 20 min”. */
export function CheckLine({ tone, icon: own, children, action }: CheckLineProps) {
  return (
    <li className={tone === 'plain' ? 'check-line' : `check-line ${tone}`}>
      <Icon name={own ?? icon[tone]} size="s" />
      <span>{children}</span>
      {action}
    </li>
  )
}

/** Results as one types; read out when they change. */
export function CheckLines({ children, label }: { children: ReactNode; label?: string | undefined }) {
  return (
    <ul className="check-lines" aria-live="polite" aria-label={label ?? t('Checks')}>
      {children}
    </ul>
  )
}

export type Check = {
  id: string
  tone?: CheckTone | undefined
  icon?: IconName | undefined
  /** What was found. */
  title: ReactNode
  /** Who helps, what to do, by when. */
  text?: ReactNode
}
export type CheckGroups = { fix: readonly Check[]; consent: readonly Check[]; know: readonly Check[] }

/** Every check of a draft, by what it asks of the author: must fix, needs consent, good to know. */
export function CheckList({ groups }: { groups: CheckGroups }) {
  return (
    <div className="check-groups" aria-live="polite">
      <Group title={t('Must fix')} tone="stop" checks={groups.fix} />
      <Group title={t('Needs consent')} tone="wait" checks={groups.consent} />
      <Group title={t('Good to know')} tone="plain" checks={groups.know} />
    </div>
  )
}

function Group({ title, tone, checks }: { title: string; tone: CheckTone; checks: readonly Check[] }) {
  if (checks.length === 0) return null
  return (
    <section className="check-group">
      <h2 className={tone === 'plain' ? '' : tone}>
        {title}
        <span className="qq">{formatNumber(checks.length)}</span>
      </h2>
      <ul>
        {checks.map((check) => {
          const own = check.tone ?? tone
          return (
            <li key={check.id}>
              <span className={own === 'plain' ? 'qq' : own}>
                <Icon name={check.icon ?? icon[own]} size="s" />
              </span>
              <b className="mid">{check.title}</b>
              {check.text ? <span className="q check-text">{check.text}</span> : null}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
