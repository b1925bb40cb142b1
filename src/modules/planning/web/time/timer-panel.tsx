import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { Timer } from '#modules/planning/contract.ts'
import { api, orpc } from '#web/api.ts'
import { Banner } from '#web/design/banner.tsx'
import { Button } from '#web/design/button.tsx'
import { Figure } from '#web/design/figure.tsx'
import { Form, FormActions, Submit } from '#web/design/form.tsx'
import { Panel } from '#web/design/page.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { NumberField } from '#web/design/text-field.tsx'
import { formatDuration, formatTime, t } from '#web/i18n.ts'
import { tacticName } from '#web/tactics.ts'
import css from '../planning.module.css'
import { useAct } from '../use-act.ts'
import { WhatFields, whatOf } from './what-fields.tsx'

/** My timer: started here, running wherever I am, stopped here. */
export function TimerPanel() {
  const query = useQuery(orpc.planning.timer.queryOptions())
  const start = useAct(api.planning.startTimer, t('The timer runs.'))
  return (
    <Panel title={t('Timer')}>
      <QueryView query={query} skeleton="form" what={t('Your timer could not be loaded.')}>
        {({ timer }) =>
          timer ? (
            <RunningTimer timer={timer} />
          ) : (
            <Form
              onSubmit={(data) => start.mutateAsync(whatOf(data))}
              className={css.column}
              label={t('Timer')}
            >
              <WhatFields />
              <FormActions>
                <Submit>{t('Start the timer')}</Submit>
              </FormActions>
            </Form>
          )
        }
      </QueryView>
    </Panel>
  )
}

/** Minutes since a moment, told anew twice a minute. */
function useMinutes(since: string): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const turn = setInterval(() => setNow(Date.now()), 30_000)
    return () => clearInterval(turn)
  }, [])
  return Math.max(0, Math.round((now - Date.parse(since)) / 60_000))
}

/** What runs, since when, and how it ends; one that was forgotten asks how long it really was. */
export function RunningTimer({ timer }: { timer: Timer }) {
  const minutes = useMinutes(timer.startedAt)
  const [real, setReal] = useState<number | null>(null)
  const stop = useAct(api.planning.stopTimer, t('Time written down.'))
  const drop = useAct(() => api.planning.dropTimer({}), t('The timer was stopped; nothing was kept.'))
  return (
    <div className={css.stack}>
      <Figure
        value={formatDuration(minutes)}
        note={[tacticName(timer.tactic), timer.note, t('since {time}', { time: formatTime(timer.startedAt) })]
          .filter(Boolean)
          .join(' · ')}
      />
      {timer.forgotten ? (
        <Banner tone="wait" title={t('Did you forget this timer?')}>
          {t('It runs for more than ten hours. Say how long it really was, and it counts as your estimate.')}
        </Banner>
      ) : null}
      {timer.forgotten ? (
        <NumberField
          name="minutes"
          label={t('Minutes it really was')}
          min={1}
          max={1440}
          value={real}
          onChange={setReal}
        />
      ) : null}
      <div className={css.acts}>
        <Button
          kind="pri"
          icon="stop"
          busy={stop.isPending}
          disabledReason={
            timer.forgotten && real === null ? t('Say first how long it really was.') : undefined
          }
          onPress={() => stop.mutate({ minutes: timer.forgotten ? real : null })}
        >
          {t('Stop and keep')}
        </Button>
        <Button busy={drop.isPending} onPress={() => drop.mutate(undefined)}>
          {t('Stop and keep nothing')}
        </Button>
      </div>
    </div>
  )
}
