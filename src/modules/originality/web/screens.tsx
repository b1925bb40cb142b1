import { orpc } from '#web/api.ts'
import { t } from '#web/i18n.ts'
import { defineScreens } from '#web/screens.ts'
import { oneOf } from '#web/search.ts'

export const screens = defineScreens({
  room: 'originality',
  screens: [
    {
      path: '/publish/words',
      section: 'publish',
      title: () => t('Words and phrases'),
      load: () => import('./words-screen.tsx'),
      search: (raw) => ({ show: oneOf(raw.show, ['list', 'disclosures', 'try'], 'list') }),
    },
  ],
  places: [{ section: 'publish', to: '/publish/words', label: () => t('Words and phrases'), order: 60 }],
  palette: [
    {
      id: 'originality.words',
      label: () => t('Words and phrases'),
      also: () => t('blocked words, banned phrases, disclosure'),
      icon: 'lock',
      to: '/publish/words',
    },
  ],
  live: [{ type: 'words.', keys: () => [orpc.originality.key()] }],
})
