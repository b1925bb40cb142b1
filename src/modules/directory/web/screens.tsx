import { orpc } from '#web/api.ts'
import { t } from '#web/i18n.ts'
import { defineScreens } from '#web/screens.ts'

const directory = () => [orpc.directory.key()]

export const screens = defineScreens({
  room: 'directory',
  screens: [
    {
      path: '/settings/directory/{-$importId}',
      section: 'settings',
      title: () => t('Import and directory sync'),
      load: () => import('./directory-screen.tsx'),
    },
  ],
  places: [
    {
      section: 'settings',
      to: '/settings/directory',
      label: () => t('Import and directory sync'),
      order: 22,
      group: 'house',
    },
  ],
  palette: [
    {
      id: 'directory.import',
      label: () => t('Import people from a file'),
      icon: 'people',
      to: '/settings/directory',
    },
  ],
  live: [
    { type: 'directory-import.', keys: () => [orpc.directory.key(), orpc.people.key()] },
    { type: 'scim-', keys: directory },
    { type: 'directory.', keys: () => [orpc.people.key()] },
    { type: 'members.', keys: () => [orpc.people.key()] },
  ],
})
