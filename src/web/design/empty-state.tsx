import { type ReactNode, useId } from 'react'
import { Button, ButtonLink, LinkButton } from './button.tsx'
import { Icon, type IconName } from './icon.tsx'
import './states.css'

type Act = { label: string; icon?: IconName | undefined } & (
  | { to: string; run?: undefined }
  | { run: () => void; to?: undefined }
)

type EmptyStateProps = {
  /** What is not here, as a sentence. */
  title: string
  /** The first step, in words. */
  text?: ReactNode
  action?: Act | undefined
  /** Offers sample data to look around with. */
  sample?: { label: string; run: () => void } | undefined
  icon?: IconName | undefined
  /** 1 where it is the whole page. */
  level?: 1 | 2 | undefined
}

/** Nothing here yet: says what belongs here, teaches the first step, offers samples. */
export function EmptyState({ title, text, action, sample, icon, level = 2 }: EmptyStateProps) {
  const id = useId()
  const Heading = level === 1 ? 'h1' : 'h2'
  return (
    <section className="state-page" aria-labelledby={id}>
      {icon ? <Icon name={icon} size="l" className="qq" /> : <LooseThreads />}
      <Heading id={id}>{title}</Heading>
      {text ? <div className="state-text q">{text}</div> : null}
      {action || sample ? (
        <div className="state-acts">
          {action?.to ? (
            <ButtonLink kind="pri" to={action.to} icon={action.icon}>
              {action.label}
            </ButtonLink>
          ) : null}
          {action?.run ? (
            <Button kind="pri" onPress={action.run} icon={action.icon}>
              {action.label}
            </Button>
          ) : null}
          {sample ? <LinkButton onPress={sample.run}>{sample.label}</LinkButton> : null}
        </div>
      ) : null}
    </section>
  )
}

/** The mark before it is woven: two threads that do not cross yet. */
function LooseThreads() {
  return (
    <svg className="mark" viewBox="0 0 48 24" width={64} height={32} aria-hidden="true">
      <path d="M3 17c7 0 8-4.5 14-4.5" className="weft" strokeWidth="2" />
      <path d="M24 12.5h18" stroke="var(--control)" strokeWidth="2" strokeDasharray="0.1 4.5" />
      <path d="M3 7c7 0 8 3 14 3" className="warp" strokeWidth="2" />
    </svg>
  )
}
