import { orpc } from '#web/api.ts'
import { t } from '#web/i18n.ts'
import { defineScreens } from '#web/screens.ts'

export const screens = defineScreens({
  room: 'satisfaction',
  screens: [
    {
      path: '/settings/satisfaction',
      section: 'settings',
      title: () => t('Satisfaction'),
      load: () => import('./desks-screen.tsx'),
    },
    {
      path: '/p/how-was-it/$token',
      section: 'none',
      title: () => t('How was it?'),
      load: () => import('./how-was-it-screen.tsx'),
      public: true,
    },
  ],
  places: [
    {
      section: 'settings',
      to: '/settings/satisfaction',
      label: () => t('Satisfaction'),
      order: 27,
      group: 'answering',
    },
  ],
  palette: [
    {
      id: 'satisfaction.desks',
      label: () => t('Ask how it was'),
      also: () => t('survey, rating, CSAT'),
      icon: 'score',
      to: '/settings/satisfaction',
    },
  ],
  live: [{ type: 'satisfaction.desk-changed', keys: () => [orpc.satisfaction.desks.key()] }],
})
