import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { PlanView, QuestionInput } from '#modules/survey/contract.ts'
import { orpc } from '#web/api.ts'
import { Banner } from '#web/design/banner.tsx'
import { StateWord } from '#web/design/chip.tsx'
import { Panel, Split } from '#web/design/page.tsx'
import { Facts } from '#web/design/rows.tsx'
import { Timeline } from '#web/design/timeline.tsx'
import { WovenPath } from '#web/design/woven-path.tsx'
import { formatDay, formatExact, formatTime, t } from '#web/i18n.ts'
import { conditionWords } from './conditions-field.tsx'
import css from './survey.module.css'
import { planState } from './words.ts'

type Props = { plan: PlanView; questions: readonly QuestionInput[]; actions?: ReactNode }

/** One version as everybody reads it before and after approval. */
export function PlanDetails({ plan, questions, actions }: Props) {
  const state = planState(plan.state)
  return (
    <>
      {plan.pausedAt ? (
        <Banner tone="stop" title={t('Paused')}>
          {t('No wave goes out until somebody resumes it.')}
        </Banner>
      ) : null}
      {plan.state === 'returned' && plan.note ? (
        <Banner tone="warn" title={t('Sent back by {name}', { name: plan.decidedBy ?? '' })}>
          {plan.note}
        </Banner>
      ) : null}
      <Split aside={<Waves plan={plan} questions={questions} />}>
        <Panel
          title={t('Version {n}: {title}', { n: plan.version, title: plan.title })}
          note={<StateWord tone={state.tone}>{state.words}</StateWord>}
          end={<span className={css.acts}>{actions}</span>}
        >
          <WovenPath label={t('Way of this plan')} steps={steps(plan)} />
          <p className={`${css.intro} ${css.goal}`}>{plan.goal}</p>
        </Panel>
        <Panel title={t('What people read')}>
          <p className={css.message} dir="auto">
            {plan.message}
          </p>
        </Panel>
        <Panel title={t('What they get')}>
          <Gets plan={plan} />
        </Panel>
      </Split>
    </>
  )
}

function Gets({ plan }: { plan: PlanView }) {
  const courses = useQuery({
    ...orpc.survey.courses.queryOptions(),
    enabled: plan.courseIds.length > 0,
    retry: false,
  })
  const titles = plan.courseIds.map(
    (id) => courses.data?.courses.find((course) => course.id === id)?.title ?? id,
  )
  return (
    <Facts
      items={[
        [t('Courses'), titles.length > 0 ? titles.join(', ') : t('none')],
        [t('What may follow'), plan.mandate || t('nothing promised')],
        [t('Written by'), plan.authors.join(', ')],
      ]}
    />
  )
}

function steps(plan: PlanView) {
  const { state } = plan
  const over = state === 'replaced'
  const sent = plan.waves.filter((wave) => wave.state === 'sent').length
  const decided =
    plan.decidedAt && plan.decidedBy
      ? `${plan.decidedBy}, ${formatDay(plan.decidedAt)}`
      : t('by a second person')
  const approved = state === 'approved'
  return [
    { id: 'written', title: t('Written'), state: state === 'draft' ? ('now' as const) : ('done' as const) },
    {
      id: 'approved',
      title: state === 'returned' ? t('Sent back') : t('Approved'),
      note: decided,
      state: approved
        ? ('done' as const)
        : over || state === 'returned'
          ? ('stopped' as const)
          : state === 'submitted'
            ? ('now' as const)
            : ('next' as const),
    },
    {
      id: 'waves',
      title: t('Waves'),
      note: t('{sent} of {all} sent', { sent, all: plan.waves.length }),
      state: !approved
        ? ('next' as const)
        : sent === plan.waves.length
          ? ('done' as const)
          : ('now' as const),
    },
  ]
}

function Waves({ plan, questions }: Omit<Props, 'actions'>) {
  const next = plan.waves.find(({ state }) => state === 'planned')
  return (
    <Panel title={t('Waves')}>
      <Timeline
        label={t('Waves')}
        items={plan.waves.map((wave) => ({
          id: wave.id,
          title: t('Wave {n}: {size, plural, one {# person} other {up to # people}}', {
            n: wave.no,
            size: wave.size,
          }),
          note: (
            <>
              <span title={formatExact(wave.at)}>{formatTime(wave.at)}</span>
              {'. '}
              {waveWords(wave)}
              {wave.when.length > 0 ? ` ${conditionWords(wave.when, questions)}` : ''}
            </>
          ),
          now: plan.state === 'approved' && wave.id === next?.id,
        }))}
      />
    </Panel>
  )
}

function waveWords({ state, invited, answers }: PlanView['waves'][number]): string {
  if (state === 'void') return t('Called off.')
  if (state === 'planned') return t('Not sent yet.')
  return t('{invited} invited: {yes} yes, {later} later, {no} no, {open} open.', {
    invited: invited ?? 0,
    ...answers,
  })
}
