import type { Answer } from '#modules/governance/contract.ts'
import { type PathStep, WovenPath } from '#web/design/woven-path.tsx'
import { formatDuration, formatTime, t } from '#web/i18n.ts'

type ConsentPathProps = {
  steps: Answer['steps']
  author: string
  outcome: Answer['outcome']
}

/** The way a content would have to go: author, each consent with its time, out. */
export function ConsentPath({ steps, author, outcome }: ConsentPathProps) {
  const minutes = steps.reduce((sum, step) => sum + step.minutes, 0)
  const way: PathStep[] = [
    { id: 'author', title: t('Author'), note: author, state: outcome === 'refuse' ? 'stopped' : 'now' },
    ...steps.map(
      (step): PathStep => ({
        id: `step-${step.id}`,
        title: step.label,
        note: t('at the latest {time}', { time: formatTime(step.dueAt) }),
        state: 'next',
      }),
    ),
    { id: 'out', title: t('Goes out'), state: 'next' },
  ]
  return (
    <WovenPath
      title={t('Way to publication')}
      label={t('Way to publication')}
      note={
        minutes > 0 ? t('at most {time} for consent', { time: formatDuration(minutes, 'short') }) : undefined
      }
      steps={way}
    />
  )
}
