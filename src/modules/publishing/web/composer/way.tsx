import { type PathStep, WovenPath } from '#web/design/woven-path.tsx'
import { formatDuration, formatTime, t } from '#web/i18n.ts'
import type { WayStep } from './way-steps.ts'

type WayProps = {
  steps: readonly WayStep[]
  author: string
  scheduledAt: string | null
  channels: number
  now: Date
}

/** The way of the draft, drawn before it is sent: author, consent, the moment it goes out. */
export function Way({ steps, author, scheduledAt, channels, now }: WayProps) {
  const due = steps.findLast((step) => step.who === 'consent' && step.state !== 'done' && step.at)?.at
  const minutes = due ? (Date.parse(due) - now.getTime()) / 60_000 : null
  return (
    <WovenPath
      title={t('Way to publication')}
      label={t('Way to publication')}
      note={minutes === null ? undefined : timeLeft(minutes)}
      steps={steps.map((step, index) => words(step, index, { author, scheduledAt, channels }))}
    />
  )
}

function timeLeft(minutes: number): string {
  if (minutes < 0) return t('consent is {time} late', { time: formatDuration(minutes) })
  return t('at most {time} for consent', { time: formatDuration(minutes, 'short') })
}

type Facts = Pick<WayProps, 'author' | 'scheduledAt' | 'channels'>

function words(step: WayStep, index: number, facts: Facts): PathStep {
  const base = { id: `${step.who}-${index}`, state: step.state }
  if (step.who === 'author') {
    return {
      ...base,
      title: t('Author'),
      note: step.state === 'now' ? t('{name}, now', { name: facts.author }) : facts.author,
    }
  }
  if (step.who === 'consent') return { ...base, title: t('Consent'), note: consent(step) }
  const title = facts.scheduledAt ? formatTime(facts.scheduledAt) : t('At once after that')
  return { ...base, title, note: moment(step, facts.channels) }
}

function consent(step: WayStep): string {
  if (!step.at) return step.label ?? ''
  const time = formatTime(step.at)
  if (step.state === 'done') return t('{name}, {time}', { name: step.settledBy ?? step.label, time })
  if (step.state === 'stopped') return t('{name} sent it back', { name: step.settledBy ?? step.label })
  return t('{name}, by {time}', { name: step.label, time })
}

function moment(step: WayStep, channels: number): string {
  if (step.state === 'done') return t('Out')
  if (step.state === 'stopped') return t('Needs a look')
  if (channels === 0) return t('no channel yet')
  return t('{n, plural, one {1 channel, once} other {# channels, once each}}', { n: channels })
}
