import { orpc } from '#web/api.ts'
import { t } from '#web/i18n.ts'
import { defineScreens } from '#web/screens.ts'
import { flag, text } from '#web/search.ts'
import { useAlertCount, useTimerCount } from './today-counts.ts'

const all = () => [orpc.planning.key()]

export const screens = defineScreens({
  room: 'planning',
  screens: [
    {
      path: '/plan',
      section: 'programmes',
      title: () => t('Plan'),
      load: () => import('./plan/plan-screen.tsx'),
      search: (raw) => ({
        year: text(raw.year),
        version: text(raw.version),
        than: text(raw.than),
        line: text(raw.line),
        table: flag(raw.table) || undefined,
      }),
    },
    {
      path: '/plan/budget',
      section: 'programmes',
      title: () => t('Budget'),
      load: () => import('./budget/budget-screen.tsx'),
      search: (raw) => ({
        year: text(raw.year),
        department: text(raw.department),
        tactic: text(raw.tactic),
        rows: text(raw.rows),
        line: text(raw.line),
      }),
    },
    {
      path: '/plan/goals',
      section: 'programmes',
      title: () => t('Goals'),
      load: () => import('./goals/goals-screen.tsx'),
      search: (raw) => ({ goal: text(raw.goal), below: text(raw.below) }),
    },
    {
      path: '/plan/time',
      section: 'programmes',
      title: () => t('My time'),
      load: () => import('./time/time-screen.tsx'),
      search: (raw) => ({ from: text(raw.from), add: flag(raw.add) || undefined, entry: text(raw.entry) }),
    },
    {
      path: '/plan/cost',
      section: 'programmes',
      title: () => t('Time and cost'),
      load: () => import('./time/cost-screen.tsx'),
      search: (raw) => ({
        months: text(raw.months),
        department: text(raw.department),
        tactic: text(raw.tactic),
        metric: text(raw.metric),
      }),
    },
    {
      path: '/plan/rates',
      section: 'programmes',
      title: () => t('Currencies and rates'),
      load: () => import('./rates/rates-screen.tsx'),
    },
  ],
  places: [
    { section: 'programmes', to: '/plan/goals', label: () => t('Goals'), order: 60, group: 'plan' },
    { section: 'programmes', to: '/plan', label: () => t('Plan'), order: 61, group: 'plan' },
    { section: 'programmes', to: '/plan/budget', label: () => t('Budget'), order: 62, group: 'plan' },
    { section: 'programmes', to: '/plan/time', label: () => t('My time'), order: 63, group: 'plan' },
    { section: 'programmes', to: '/plan/cost', label: () => t('Time and cost'), order: 64, group: 'plan' },
    {
      section: 'programmes',
      to: '/plan/rates',
      label: () => t('Currencies and rates'),
      order: 65,
      group: 'plan',
    },
  ],
  palette: [
    {
      id: 'planning.timer',
      label: () => t('Start or stop my timer'),
      icon: 'clock',
      to: '/plan/time',
      also: () => t('time sheet, hours'),
    },
    {
      id: 'planning.budget',
      label: () => t('Look at the budget'),
      icon: 'table',
      to: '/plan/budget',
      also: () => t('variance, spending, forecast'),
    },
  ],
  today: [
    {
      id: 'planning.alerts',
      column: 'main',
      order: 45,
      useCount: useAlertCount,
      load: () => import('./budget/today-alerts.tsx'),
    },
    {
      id: 'planning.timer',
      column: 'side',
      order: 15,
      useCount: useTimerCount,
      load: () => import('./time/today-timer.tsx'),
    },
  ],
  live: ['plan.', 'budget.', 'goal.', 'planning.'].map((type) => ({ type, keys: all })),
})
