import { orpc } from '#web/api.ts'
import { t } from '#web/i18n.ts'
import type { LivePath, PaletteEntry, Screen } from '#web/screens.ts'

/** What was put right, and what is learned from it. */
export const learningScreens: readonly Screen[] = [
  {
    path: '/listen/learning',
    section: 'listen',
    title: () => t('Learning'),
    load: () => import('./learning-screen.tsx'),
  },
]

export const learningPalette: readonly PaletteEntry[] = [
  {
    id: 'listen.learning',
    label: () => t('Learning'),
    also: () => t('corrections, models, versions'),
    icon: 'listen',
    to: '/listen/learning',
  },
]

const ofLearning = () => [orpc.listening.models.key(), orpc.listening.corrections.key()]
export const learningLive: readonly LivePath[] = [
  { type: 'mention.corrected', keys: ofLearning },
  { type: 'model.', keys: ofLearning },
]
