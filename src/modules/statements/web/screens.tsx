import { useQuery } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'
import { t } from '#web/i18n.ts'
import { defineScreens } from '#web/screens.ts'
import { text } from '#web/search.ts'

const useMine = (): number | undefined =>
  useQuery(orpc.statements.mine.queryOptions()).data?.statements.length

export const screens = defineScreens({
  room: 'statements',
  screens: [
    {
      path: '/incidents/statements',
      section: 'incidents',
      title: () => t('Statements'),
      load: () => import('./library-screen.tsx'),
      search: (raw) => ({ incident: text(raw.incident), scenario: text(raw.scenario) }),
    },
    {
      path: '/incidents/statements/$id',
      section: 'incidents',
      title: () => t('Statement'),
      load: () => import('./statement-screen.tsx'),
      search: (raw) => ({ incident: text(raw.incident) }),
    },
  ],
  places: [{ section: 'incidents', to: '/incidents/statements', label: () => t('Statements'), order: 40 }],
  palette: [
    {
      id: 'statements.list',
      label: () => t('Statements'),
      also: () => t('holding statement, crisis, what we would say'),
      icon: 'publish',
      to: '/incidents/statements',
    },
  ],
  today: [
    {
      id: 'statements.mine',
      column: 'side',
      order: 40,
      useCount: useMine,
      load: () => import('./today-part.tsx'),
    },
  ],
  live: [
    { type: 'statement.', keys: () => [orpc.statements.key()] },
    { type: 'post.', keys: () => [orpc.statements.releases.key()] },
  ],
})
