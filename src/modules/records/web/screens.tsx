import { orpc } from '#web/api.ts'
import { t } from '#web/i18n.ts'
import { defineScreens } from '#web/screens.ts'
import { flag, text } from '#web/search.ts'

export const screens = defineScreens({
  room: 'records',
  screens: [
    {
      path: '/records',
      section: 'programmes',
      title: () => t('Records'),
      load: () => import('./list/list-screen.tsx'),
      search: (raw) => ({
        kind: text(raw.kind),
        q: text(raw.q),
        department: text(raw.department),
        state: text(raw.state),
        add: flag(raw.add) || undefined,
        table: flag(raw.table) || undefined,
      }),
    },
    {
      path: '/records/$kind/$id',
      section: 'programmes',
      title: () => t('Entry'),
      load: () => import('./entry/record-screen.tsx'),
      search: (raw) => ({ edit: flag(raw.edit) || undefined }),
    },
  ],
  places: [
    {
      section: 'programmes',
      to: '/records',
      label: () => t('Records'),
      order: 70,
      group: 'records',
      rights: ['scoreboard.view'],
    },
  ],
  palette: [
    {
      id: 'records.pickup',
      label: () => t('Enter a story elsewhere'),
      icon: 'plus',
      to: '/records?kind=pickup&add=true',
    },
    {
      id: 'records.recommendation',
      label: () => t('Enter a recommendation'),
      icon: 'plus',
      to: '/records?kind=recommendation&add=true',
    },
  ],
  live: [{ type: 'record.', keys: () => [orpc.records.key()] }],
})
