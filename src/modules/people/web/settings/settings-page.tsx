import type { ReactNode } from 'react'
import { Page, PageTitle } from '#web/design/page.tsx'
import { t } from '#web/i18n.ts'
import { usePlace } from '#web/screen-hooks.ts'
import css from './settings.module.css'

/** One page of the settings; the frame shows the others, of whatever room, as tabs. */
export function SettingsPage({ title, children }: { title: string; children: ReactNode }) {
  usePlace([t('Settings'), title])
  return (
    <Page width="text">
      <PageTitle title={title} />
      <div className={css.body}>{children}</div>
    </Page>
  )
}
