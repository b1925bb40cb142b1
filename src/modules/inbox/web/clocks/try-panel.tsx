import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ClockQuestion, ClocksPreview } from '#modules/inbox/contract.ts'
import { orpc } from '#web/api.ts'
import { Select } from '#web/design/choice-field.tsx'
import { DayField } from '#web/design/date-field.tsx'
import { ErrorState } from '#web/design/error-state.tsx'
import { Panel } from '#web/design/page.tsx'
import { Facts } from '#web/design/rows.tsx'
import { Skeleton } from '#web/design/skeleton.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { t } from '#web/i18n.ts'
import { useSession } from '#web/session.ts'
import { useSettled } from '#web/use-settled.ts'
import { priorityWord } from '../work/words.ts'
import styles from './clocks.module.css'
import type { Rules } from './draft.ts'
import { nextSaturday } from './week.ts'
import { WeekPicture } from './week-picture.tsx'
import { className, goalWords, standingIds, standingName, whenAt } from './words.ts'

export type Tried = {
  question: ClockQuestion
  ask: (change: Partial<ClockQuestion>) => void
  answer: ClocksPreview | undefined
  /** Something newer is written than the answer is of. */
  waiting: boolean
  error: unknown
  retry: () => void
}

const isTime = (text: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(text)

/** When a message would be due by the rules as they stand on the screen, asked whenever writing rests. */
export function useTry({ rules, rest }: Rules, enabled: boolean): Tried {
  const { zone } = useSession().organisation
  const [question, setQuestion] = useState<ClockQuestion>(() => ({
    ...{ channelId: null, class: 'public', departmentId: null, priority: 'normal', standing: '' },
    ...{ day: nextSaturday(new Date(), zone), time: '14:00' },
  }))
  const now = { rules, rest, question, since: null }
  const input = useSettled(now, 400)
  const asks = enabled && isTime(input.question.time)
  const query = useQuery({
    ...orpc.inbox.previewClocks.queryOptions({ input }),
    enabled: asks,
    placeholderData: keepPreviousData,
  })
  const behind = JSON.stringify(now) !== JSON.stringify(input)
  return {
    question,
    ask: (change) => setQuestion((before) => ({ ...before, ...change })),
    answer: query.data,
    waiting: asks && !query.error && (behind || query.isPlaceholderData || query.data === undefined),
    error: query.error,
    retry: () => void query.refetch(),
  }
}

/** Asks the rules: a message like this, at that time, on that desk – until when? */
export function TryPanel({ tried }: { tried: Tried }) {
  const { answer, error, waiting } = tried
  return (
    <Panel title={t('Try a message')} note={t('Of the rules as they stand here, saved or not')}>
      <QuestionFields tried={tried} />
      <div className={`${styles.answer} ${waiting ? styles.waiting : ''}`} aria-live="polite">
        {error ? (
          <ErrorState error={error} what={t('It could not be tried.')} onRetry={tried.retry} />
        ) : answer ? (
          <Answer preview={answer} question={tried.question} />
        ) : (
          <Skeleton shape="text" />
        )}
      </div>
    </Panel>
  )
}

function Answer({ preview, question }: { preview: ClocksPreview; question: ClockQuestion }) {
  const { at, first, next, resolution, zone } = preview
  return (
    <>
      <p>
        {t('{what}, {at}: to be answered by', { what: className(question.class), at: whenAt(at, zone) })}{' '}
        <b className="mid">{whenAt(first.dueAt, zone)}</b>
      </p>
      <WeekPicture preview={preview} />
      <Facts
        items={[
          [t('First answer'), goalWords(first)],
          [t('Each further answer'), goalWords(next)],
          ...(resolution ? [[t('To be closed by'), whenAt(resolution.dueAt, zone)] as const] : []),
          [t('Warning'), first.warnAt ? whenAt(first.warnAt, zone) : t('Nobody is warned')],
          ...first.stepsAt.map((step, i) => [t('{n, number} up', { n: i + 1 }), whenAt(step, zone)] as const),
          [t('Time zone'), zone],
        ]}
      />
    </>
  )
}

function QuestionFields({ tried: { question, ask } }: { tried: Tried }) {
  const departments = useQuery(orpc.people.departments.queryOptions()).data?.departments ?? []
  const channels = useQuery(orpc.channels.list.queryOptions()).data?.channels ?? []
  const any = { value: '', label: t('Any channel') }
  return (
    <>
      <div className={styles.pair}>
        <DayField name="day" label={t('Day')} value={question.day} onChange={(day) => day && ask({ day })} />
        <TextField
          name="time"
          label={t('Time of day')}
          value={question.time}
          maxLength={5}
          onChange={(time) => ask({ time })}
          error={isTime(question.time) ? undefined : t('Write it as 14:00.')}
        />
      </div>
      <div className={styles.pair}>
        <Select
          name="class"
          label={t('Comes as')}
          value={question.class}
          onChange={(value) => ask({ class: value })}
          options={(['public', 'private', 'review'] as const).map((id) => ({
            value: id,
            label: className(id),
          }))}
        />
        <Select
          name="desk"
          label={t('Desk')}
          value={question.departmentId ?? ''}
          onChange={(id) => ask({ departmentId: id || null })}
          options={[
            { value: '', label: t('The reception desk') },
            ...departments.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      </div>
      <div className={styles.pair}>
        <Select
          name="priority"
          label={t('Priority')}
          value={question.priority}
          onChange={(value) => ask({ priority: value })}
          options={(['urgent', 'high', 'normal', 'low'] as const).map((id) => ({
            value: id,
            label: priorityWord(id),
          }))}
        />
        <Select
          name="standing"
          label={t('Written by')}
          value={question.standing}
          onChange={(standing) => ask({ standing })}
          options={[
            { value: '', label: t('Whoever') },
            ...standingIds.map((id) => ({ value: id, label: standingName(id) })),
          ]}
        />
      </div>
      {channels.length > 1 ? (
        <Select
          name="channel"
          label={t('Channel')}
          value={question.channelId ?? ''}
          onChange={(id) => ask({ channelId: id || null })}
          options={[
            any,
            ...channels.map(({ id, handle, networkName }) => ({
              value: id,
              label: `${handle}, ${networkName}`,
            })),
          ]}
        />
      ) : null}
    </>
  )
}
