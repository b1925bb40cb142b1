import type { ReactNode } from 'react'
import { Icon } from '#web/design/icon.tsx'
import { t } from '#web/i18n.ts'
import styles from './composer.module.css'

type TitleBarProps = {
  title: string
  /** Absent when the title cannot be changed any more. */
  onTitle?: ((title: string) => void) | undefined
  state: ReactNode
  actions?: ReactNode
}

/** What it is called, how it stands, what one can do. */
export function TitleBar({ title, onTitle, state, actions }: TitleBarProps) {
  const shown = title.trim() || t('Untitled draft')
  return (
    <div className={styles.bar}>
      {onTitle ? (
        <>
          <h1 className="vh">{shown}</h1>
          <input
            className={styles.title}
            aria-label={t('Title, for colleagues')}
            placeholder={t('Untitled draft')}
            value={title}
            maxLength={200}
            dir="auto"
            onChange={(event) => onTitle(event.target.value)}
          />
        </>
      ) : (
        <h1 className={styles.standingTitle} dir="auto">
          {shown}
        </h1>
      )}
      <div className={styles.barState}>{state}</div>
      {actions ? <div className={styles.barActs}>{actions}</div> : null}
    </div>
  )
}

/** Why the button beside it cannot be pressed. */
export function Why({ id, fix, children }: { id: string; fix: boolean; children: ReactNode }) {
  return (
    <span id={id} className={fix ? `t13 stop ${styles.why}` : `t13 q ${styles.why}`} role="status">
      {fix ? <Icon name="stop" size="s" /> : null}
      <span>{children}</span>
    </span>
  )
}
