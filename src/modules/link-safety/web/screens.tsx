import { orpc } from '#web/api.ts'
import { t } from '#web/i18n.ts'
import { defineScreens } from '#web/screens.ts'
import { oneOf, text } from '#web/search.ts'

export const screens = defineScreens({
  room: 'link-safety',
  screens: [
    {
      path: '/settings/link-safety',
      section: 'settings',
      title: () => t('Link safety'),
      load: () => import('./link-safety-screen.tsx'),
      search: (raw) => ({
        show: oneOf(raw.show, ['held', 'lists', 'rules', 'try'], 'held'),
        link: text(raw.link),
      }),
    },
  ],
  places: [
    {
      section: 'settings',
      to: '/settings/link-safety',
      label: () => t('Link safety'),
      order: 24,
      group: 'house',
    },
  ],
  palette: [
    {
      id: 'link-safety.try',
      label: () => t('Try a link'),
      also: () => t('address, phishing, is this safe'),
      icon: 'link',
      to: '/settings/link-safety?show=try',
    },
    {
      id: 'link-safety.held',
      label: () => t('Links held back'),
      icon: 'lock',
      to: '/settings/link-safety',
    },
  ],
  live: [{ type: 'link.', keys: () => [orpc.linkSafety.key()] }],
})
