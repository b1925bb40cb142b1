import { useQuery } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'
import { t } from '#web/i18n.ts'
import { defineScreens } from '#web/screens.ts'

const all = () => [orpc.ties.key()]

/** One thing waits while the consent is in its last days. */
const useEnding = (): number | undefined => {
  const { data } = useQuery(orpc.ties.mine.queryOptions())
  return data && (data.consent?.endsSoon ? 1 : 0)
}

export const screens = defineScreens({
  room: 'ties',
  screens: [
    {
      path: '/people/ties',
      section: 'people',
      title: () => t('Whom I work with'),
      load: () => import('./mine-screen.tsx'),
    },
    {
      path: '/people/ties/departments',
      section: 'people',
      title: () => t('How departments work together'),
      load: () => import('./departments-screen.tsx'),
    },
  ],
  places: [{ section: 'people', to: '/people/ties', label: () => t('Ties'), order: 75 }],
  palette: [
    {
      id: 'ties.mine',
      label: () => t('Whom I work with: counted or not'),
      also: () => t('consent, ties, network'),
      icon: 'person',
      to: '/people/ties',
    },
    {
      id: 'ties.departments',
      label: () => t('How departments work together'),
      also: () => t('ties, density, E-I index'),
      icon: 'people',
      to: '/people/ties/departments',
    },
  ],
  today: [
    {
      id: 'ties.ending',
      column: 'side',
      order: 75,
      useCount: useEnding,
      load: () => import('./today-part.tsx'),
    },
  ],
  live: [{ type: 'ties.', keys: all }],
})
