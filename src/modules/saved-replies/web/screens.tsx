import { orpc } from '#web/api.ts'
import { t } from '#web/i18n.ts'
import { defineScreens } from '#web/screens.ts'
import { text } from '#web/search.ts'

export const screens = defineScreens({
  room: 'saved-replies',
  screens: [
    {
      path: '/settings/saved-replies',
      section: 'settings',
      title: () => t('Saved replies'),
      load: () => import('./replies-screen.tsx'),
      search: (raw) => ({ q: text(raw.q) }),
    },
  ],
  places: [
    {
      section: 'settings',
      to: '/settings/saved-replies',
      label: () => t('Saved replies'),
      order: 26,
      group: 'answering',
    },
  ],
  palette: [
    {
      id: 'saved-replies.list',
      label: () => t('Saved replies'),
      also: () => t('templates, macros, canned answers'),
      icon: 'copy',
      to: '/settings/saved-replies',
    },
  ],
  live: [{ type: 'saved-reply.', keys: () => [orpc.savedReplies.key()] }],
})
