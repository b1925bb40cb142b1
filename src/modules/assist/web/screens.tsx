import { orpc } from '#web/api.ts'
import { t } from '#web/i18n.ts'
import { defineScreens } from '#web/screens.ts'

export const screens = defineScreens({
  room: 'assist',
  screens: [
    {
      path: '/settings/writing-help',
      section: 'settings',
      title: () => t('Writing help'),
      load: () => import('./settings-screen.tsx'),
    },
  ],
  places: [
    {
      section: 'settings',
      to: '/settings/writing-help',
      label: () => t('Writing help'),
      order: 28,
      group: 'answering',
    },
  ],
  palette: [
    {
      id: 'assist.settings',
      label: () => t('Writing help'),
      also: () => t('language model, drafts, translation'),
      icon: 'edit',
      to: '/settings/writing-help',
    },
  ],
  live: [{ type: 'assist.', keys: () => [orpc.assist.settings.key()] }],
})
