import type { ReactNode } from 'react'
import { Page, PageTitle } from '#web/design/page.tsx'
import { t } from '#web/i18n.ts'
import { usePlace } from '#web/screen-hooks.ts'
import css from './channels.module.css'

type FrameProps = { title: string; actions?: ReactNode; children: ReactNode }

/** A page of the settings; the frame shows the others as tabs. */
export function SettingsFrame({ title, actions, children }: FrameProps) {
  usePlace([t('Settings'), title])
  return (
    <Page width="text">
      <PageTitle title={title} actions={actions} />
      <div className={css.body}>{children}</div>
    </Page>
  )
}
