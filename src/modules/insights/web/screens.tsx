import { orpc } from '#web/api.ts'
import { t } from '#web/i18n.ts'
import { defineScreens } from '#web/screens.ts'
import { oneOf, type RawSearch, text } from '#web/search.ts'
import { useCrossings } from './notes/use-crossings.ts'
import { grains, readPeriod } from './period.ts'

const figures = () => [orpc.insights.key()]

const uuid = /^[0-9a-f-]{36}$/i
const id = (value: unknown): string | undefined => {
  const said = text(value)
  return said !== undefined && uuid.test(said) ? said : undefined
}

const programme = (value: unknown): string | undefined => {
  const said = String(value ?? '')
  return /^([1-9]|1[0-2])$/.test(said) ? said : undefined
}

const readMetric = (raw: RawSearch) => ({
  ...readPeriod(raw),
  part: text(raw.part),
  desk: id(raw.desk),
  channel: id(raw.channel),
  campaign: id(raw.campaign),
  person: id(raw.person),
  programme: programme(raw.programme),
  grain: raw.grain === undefined ? undefined : oneOf(raw.grain, grains, 'week'),
})

export const screens = defineScreens({
  room: 'insights',
  screens: [
    {
      path: '/scoreboard',
      section: 'scoreboard',
      title: () => t('Scoreboard'),
      load: () => import('./scoreboard-screen.tsx'),
      search: (raw) => ({ ...readPeriod(raw), grain: readMetric(raw).grain }),
      rail: { icon: 'score', label: () => t('Scoreboard'), order: 80 },
    },
    {
      path: '/scoreboard/tactics/$tactic',
      section: 'scoreboard',
      title: () => t('Scoreboard'),
      load: () => import('./board/tactic-screen.tsx'),
      search: (raw) => ({ department: id(raw.department) }),
    },
    {
      path: '/scoreboard/departments/$departmentId',
      section: 'scoreboard',
      title: () => t('Scoreboard'),
      load: () => import('./board/department-screen.tsx'),
    },
    {
      path: '/scoreboard/$metricId',
      section: 'scoreboard',
      title: () => t('Scoreboard'),
      load: () => import('./metric-screen.tsx'),
      search: readMetric,
    },
  ],
  places: [
    {
      section: 'scoreboard',
      to: '/scoreboard',
      label: () => t('Scoreboard'),
      order: 10,
      rights: ['scoreboard.view'],
    },
  ],
  palette: [
    {
      id: 'insights.response',
      label: () => t('First response time'),
      icon: 'score',
      to: '/scoreboard/first-response-time',
    },
    {
      id: 'insights.conversations',
      label: () => t('Conversations by desk'),
      icon: 'score',
      to: '/scoreboard/conversations',
    },
    { id: 'insights.posts', label: () => t('Posts live'), icon: 'score', to: '/scoreboard/posts-live' },
  ],
  today: [
    {
      id: 'insights.crossings',
      column: 'side',
      order: 25,
      useCount: useCrossings,
      load: () => import('./notes/today-part.tsx'),
    },
  ],
  // Conversations are many: the screens ask again each minute instead of at every event.
  live: [
    { type: 'source.gap', keys: figures },
    { type: 'post.live', keys: figures },
  ],
})
