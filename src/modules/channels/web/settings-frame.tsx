import type { ReactNode } from 'react'
import { Page, PageTitle } from '#web/design/page.tsx'
import { TabNav } from '#web/design/tabs.tsx'
import { t } from '#web/i18n.ts'
import { rooms } from '#web/rooms.ts'
import { usePlace } from '#web/screen-hooks.ts'
import { plainPath } from '#web/screens.ts'
import css from './channels.module.css'

type FrameProps = { title: string; here: string; actions?: ReactNode; children: ReactNode }

/** A page of the settings, with the other pages of whatever room one press away. */
export function SettingsFrame({ title, here, actions, children }: FrameProps) {
  usePlace([t('Settings'), title])
  const places = rooms
    .flatMap((room) => room.screens)
    .filter((screen) => screen.section === 'settings')
    .map((screen) => plainPath(screen.path))
  const labels = new Map(
    rooms.flatMap((room) => room.screens).map((screen) => [plainPath(screen.path), screen.title()]),
  )
  return (
    <Page width="text">
      <PageTitle title={title} actions={actions} />
      <TabNav
        label={t('Settings')}
        items={places.map((to) => ({ to, label: labels.get(to) ?? to, current: to === here }))}
      />
      <div className={css.body}>{children}</div>
    </Page>
  )
}
