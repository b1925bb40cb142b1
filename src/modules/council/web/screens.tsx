import { useQuery } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'
import { t } from '#web/i18n.ts'
import { defineScreens } from '#web/screens.ts'
import { flag, oneOf, text } from '#web/search.ts'

const section = 'people' as const

/** Votes to cast, decisions to carry out, and what waits for the chair. */
const useWaiting = (): number | undefined => {
  const { data } = useQuery(orpc.council.waiting.queryOptions())
  return (
    data &&
    data.votes.length + data.decisions.length + data.questions.length + data.failed.length + data.emptySeats
  )
}

/** The next meeting of somebody who sits. */
const useNext = (): number | undefined => {
  const { data } = useQuery(orpc.council.waiting.queryOptions())
  return data && (data.next ? 1 : 0)
}

export const screens = defineScreens({
  room: 'council',
  screens: [
    {
      path: '/people/council',
      section,
      title: () => t('Council'),
      load: () => import('./overview-screen.tsx'),
    },
    {
      path: '/people/council/meetings',
      section,
      title: () => t('Meetings'),
      load: () => import('./meetings-screen.tsx'),
      search: (raw) => ({ past: flag(raw.past) || undefined, plan: flag(raw.plan) || undefined }),
    },
    {
      path: '/people/council/meetings/$meetingId',
      section,
      title: () => t('Meeting'),
      load: () => import('./meeting/meeting-screen.tsx'),
      search: (raw) => ({ edit: flag(raw.edit) || undefined }),
    },
    {
      path: '/people/council/meetings/$meetingId/minutes',
      section,
      title: () => t('Minutes'),
      load: () => import('./minutes-screen.tsx'),
      search: (raw) => ({ edit: flag(raw.edit) || undefined }),
    },
    {
      path: '/people/council/items/new',
      section,
      title: () => t('Put something on the agenda'),
      load: () => import('./new-item-screen.tsx'),
      search: (raw) => ({ meeting: text(raw.meeting), kind: text(raw.kind) }),
    },
    {
      path: '/people/council/items/$itemId',
      section,
      title: () => t('Item'),
      load: () => import('./item-screen.tsx'),
      search: (raw) => ({ edit: flag(raw.edit) || undefined }),
    },
    {
      path: '/people/council/decisions',
      section,
      title: () => t('Decisions'),
      load: () => import('./decisions/register-screen.tsx'),
      search: (raw) => ({
        q: text(raw.q),
        state: oneOf(raw.state, ['all', 'open', 'overdue', 'done'], 'all'),
        kind: text(raw.kind),
      }),
    },
    {
      path: '/people/council/decisions/$decisionId',
      section,
      title: () => t('Decision'),
      load: () => import('./decisions/decision-screen.tsx'),
    },
    {
      path: '/people/council/questions',
      section,
      title: () => t('Questions'),
      load: () => import('./questions-screen.tsx'),
      search: (raw) => ({ ask: flag(raw.ask) || undefined }),
    },
    {
      path: '/people/council/members',
      section,
      title: () => t('Members'),
      load: () => import('./members-screen.tsx'),
    },
    {
      path: '/people/council/charter',
      section,
      title: () => t('Charter'),
      load: () => import('./charter-screen.tsx'),
      search: (raw) => ({ edit: flag(raw.edit) || undefined, version: text(raw.version) }),
    },
  ],
  places: [{ section: 'people', to: '/people/council', label: () => t('Council'), order: 60 }],
  today: [
    {
      id: 'council.waiting',
      column: 'main',
      order: 60,
      useCount: useWaiting,
      load: () => import('./today-part.tsx'),
    },
    {
      id: 'council.next',
      column: 'side',
      order: 40,
      useCount: useNext,
      load: () => import('./next-part.tsx'),
    },
  ],
  palette: [
    { id: 'council', label: () => t('Council'), icon: 'people', to: '/people/council' },
    {
      id: 'council.ask',
      label: () => t('Ask the council'),
      icon: 'help',
      to: '/people/council/questions?ask=true',
    },
    {
      id: 'council.decisions',
      label: () => t('Decisions of the council'),
      icon: 'check',
      to: '/people/council/decisions',
    },
  ],
  live: [
    { type: 'council.', keys: () => [orpc.council.key()] },
    { type: 'rules.', keys: () => [orpc.council.item.key(), orpc.council.decision.key()] },
  ],
})
