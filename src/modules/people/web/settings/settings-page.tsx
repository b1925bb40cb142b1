import type { ReactNode } from 'react'
import { Page, PageTitle } from '#web/design/page.tsx'
import { TabNav } from '#web/design/tabs.tsx'
import { t } from '#web/i18n.ts'
import { rooms } from '#web/rooms.ts'
import { usePlace } from '#web/screen-hooks.ts'
import { plainPath } from '#web/screens.ts'
import css from './settings.module.css'

/** One page of the settings. The others, of whatever room, are one press away. */
export function SettingsPage({
  title,
  here,
  children,
}: {
  title: string
  here: string
  children: ReactNode
}) {
  usePlace([t('Settings'), title])
  const places = rooms
    .flatMap((room) => room.screens)
    .filter((screen) => screen.section === 'settings')
    .map((screen) => ({
      to: plainPath(screen.path),
      label: screen.title(),
      current: plainPath(screen.path) === here,
    }))
  return (
    <Page width="text">
      <PageTitle title={title} />
      <TabNav label={t('Settings')} items={places} />
      <div className={css.body}>{children}</div>
    </Page>
  )
}
