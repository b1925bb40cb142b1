import { type ReactNode, useId } from 'react'
import { toRefusal } from '../errors.ts'
import { t } from '../i18n.ts'
import { Button } from './button.tsx'
import { Icon, type IconName } from './icon.tsx'
import './states.css'

type ErrorStateProps = {
  /** Whatever was thrown. */
  error: unknown
  onRetry?: (() => void) | undefined
  /** What was wanted: “The conversations could not be loaded.” stands above the reason. */
  what?: string | undefined
  /** 1 where it is the whole page. */
  level?: 1 | 2 | undefined
}

const iconFor: Record<string, IconName> = {
  offline: 'offline',
  refused: 'lock',
  missing: 'search',
  signin: 'lock',
}

/** Says what happened, what to do, and by which number our log knows it. */
export function ErrorState({ error, onRetry, what, level = 2 }: ErrorStateProps) {
  const Heading = level === 1 ? 'h1' : 'h2'
  const id = useId()
  const refusal = toRefusal(error)
  // There is no field here to say it at: a link that was cut off, an address that was mistyped.
  const reason = Object.values(refusal.fields).join(' ') || refusal.message
  return (
    <section className="state-page" aria-labelledby={id} role="alert">
      <Icon name={iconFor[refusal.kind] ?? 'warning'} size="l" className="qq" />
      <Heading id={id}>{what ?? reason}</Heading>
      <div className="state-text q">
        {what ? <p>{reason}</p> : null}
        {refusal.help ? <p>{refusal.help}</p> : null}
        {refusal.requestId ? <p className="t13 qq">{t('Request {id}', { id: refusal.requestId })}</p> : null}
      </div>
      {onRetry && refusal.retry ? (
        <div className="state-acts">
          <Button icon="retry" onPress={onRetry}>
            {t('Try again')}
          </Button>
        </div>
      ) : null}
    </section>
  )
}

/** One part of a page that cannot be shown, and why. The rest of the page stays. */
export function Unavailable({ children }: { children: ReactNode }) {
  return (
    <p className="unavailable">
      <Icon name="warning" size="s" />
      <span>{children}</span>
    </p>
  )
}
