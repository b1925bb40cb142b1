import type { ComponentProps, ReactNode } from 'react'
import { Pane, Panes, PaneToggle } from '#web/design/panes.tsx'
import { PaneHead } from '#web/design/rows.tsx'
import { t } from '#web/i18n.ts'
import { usePlace } from '#web/screen-hooks.ts'
import styles from './drafts/drafts.module.css'
import { ViewsPane } from './views-pane.tsx'

type ScreenProps = {
  title: string
  current: ComponentProps<typeof ViewsPane>['current']
  /** The list scrolls by itself. */
  still?: boolean | undefined
  children: ReactNode
}

/** One of the lists of posts beside the views. */
export function ViewScreen({ title, current, still, children }: ScreenProps) {
  usePlace([t('Publish'), title])
  return (
    <Panes title={title} areas={['views', 'main']}>
      <ViewsPane current={current} />
      <Pane area="main" label={title} still={still}>
        <PaneHead large title={title} actions={<PaneToggle area="views" label={t('Views')} />} />
        <div className={styles.list}>{children}</div>
      </Pane>
    </Panes>
  )
}
