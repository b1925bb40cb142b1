import { useQuery } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'
import { t } from '#web/i18n.ts'
import { defineScreens } from '#web/screens.ts'
import { flag, oneOf, text } from '#web/search.ts'

const all = () => [orpc.cases.key()]

export const screens = defineScreens({
  room: 'business-cases',
  screens: [
    {
      path: '/cases',
      section: 'scoreboard',
      title: () => t('Business cases'),
      load: () => import('./cases/list-screen.tsx'),
      search: (raw) => ({ state: text(raw.state), add: flag(raw.add) || undefined }),
    },
    {
      path: '/cases/$id',
      section: 'scoreboard',
      title: () => t('Business case'),
      load: () => import('./cases/case-screen.tsx'),
    },
    {
      path: '/cases/$id/edit',
      section: 'scoreboard',
      title: () => t('Business case'),
      load: () => import('./cases/edit-screen.tsx'),
    },
    {
      path: '/peers',
      section: 'scoreboard',
      title: () => t('Peers'),
      load: () => import('./peers/list-screen.tsx'),
      search: (raw) => ({
        view: oneOf(raw.view, ['list', 'compare', 'table'], 'list'),
        retired: flag(raw.retired) || undefined,
        add: flag(raw.add) || undefined,
      }),
    },
    {
      path: '/peers/$id',
      section: 'scoreboard',
      title: () => t('Peer'),
      load: () => import('./peers/peer-screen.tsx'),
      search: (raw) => ({ edit: flag(raw.edit) || undefined, enter: flag(raw.enter) || undefined }),
    },
  ],
  places: [
    {
      section: 'scoreboard',
      to: '/cases',
      label: () => t('Business cases'),
      order: 60,
      rights: ['scoreboard.view'],
    },
    { section: 'scoreboard', to: '/peers', label: () => t('Peers'), order: 70, rights: ['scoreboard.view'] },
  ],
  palette: [
    { id: 'cases.add', label: () => t('Begin a business case'), icon: 'plus', to: '/cases?add=true' },
    { id: 'peers.add', label: () => t('Add a peer'), icon: 'plus', to: '/peers?add=true' },
  ],
  today: [
    {
      id: 'cases.waiting',
      column: 'main',
      order: 65,
      useCount,
      load: () => import('./cases/today-part.tsx'),
    },
  ],
  live: [
    { type: 'case.', keys: all },
    { type: 'peer.', keys: all },
  ],
})

function useCount(): number | undefined {
  const { data } = useQuery(orpc.cases.waiting.queryOptions())
  return data && data.decide.length + data.review.length
}
