import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ReportView } from '#modules/reports/contract.ts'
import { api, orpc } from '#web/api.ts'
import { Banner } from '#web/design/banner.tsx'
import { Button, ButtonLink } from '#web/design/button.tsx'
import { ConfirmDialog } from '#web/design/dialog.tsx'
import { Page, PageTitle, Panel } from '#web/design/page.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { Facts } from '#web/design/rows.tsx'
import { t } from '#web/i18n.ts'
import { useGo, useParams, usePlace } from '#web/screen-hooks.ts'
import { History } from './history.tsx'
import { momentIn } from './moment.ts'
import css from './reports.module.css'
import { useAct } from './use-act.ts'
import { periodWord, scheduleWords } from './words.ts'

/** One report: what it says to whom and when, and what was sent. */
export function Screen() {
  const { id = '' } = useParams<{ id: string }>()
  const query = useQuery(orpc.reports.get.queryOptions({ input: { id }, retry: false }))
  const choices = useQuery(orpc.reports.choices.queryOptions())
  const name = query.data?.name ?? t('Report')
  usePlace([t('Scoreboard'), t('Reports'), name])
  return (
    <Page>
      <PageTitle title={name} actions={query.data ? <Acts report={query.data} /> : null} />
      <QueryView query={query} skeleton="list" what={t('This report could not be loaded.')}>
        {(report) => (
          <>
            <Standing report={report} />
            <Panel title={t('What goes out')}>
              <About
                report={report}
                zone={choices.data?.zone ?? 'UTC'}
                department={choices.data?.departments.find((one) => one.id === report.departmentId)?.name}
              />
            </Panel>
            <History reportId={id} zone={choices.data?.zone ?? 'UTC'} />
          </>
        )}
      </QueryView>
    </Page>
  )
}

function Acts({ report }: { report: ReportView }) {
  const { id, may, paused } = report
  const go = useGo()
  const [ending, setEnding] = useState(false)
  const send = useAct(api.reports.sendNow, t('It is being made and comes by mail.'))
  const pause = useAct(api.reports.pause, paused ? t('It runs again.') : t('It stands still.'))
  const leave = useAct(api.reports.leave, t('You get it no more.'), () => go('/reports'))
  const remove = useAct(api.reports.remove, t('Ended. What was sent is kept.'), () => go('/reports'))
  return (
    <>
      <Button icon="send" busy={send.isPending} onPress={() => send.mutate({ id })}>
        {t('Send to me now')}
      </Button>
      {may.edit ? (
        <ButtonLink to={`/reports/${id}/edit`} icon="edit">
          {t('Change')}
        </ButtonLink>
      ) : null}
      {may.stop && !may.takeOver ? (
        <Button
          icon="pause"
          busy={pause.isPending}
          onPress={() => pause.mutate({ id, paused: paused === null })}
        >
          {paused === null ? t('Pause') : t('Let it run')}
        </Button>
      ) : null}
      {may.leave && !may.edit ? (
        <Button busy={leave.isPending} onPress={() => leave.mutate({ id })}>
          {t('Take me off the list')}
        </Button>
      ) : null}
      {may.stop ? <Button onPress={() => setEnding(true)}>{t('End the report')}</Button> : null}
      <ConfirmDialog
        title={t('End this report?')}
        text={t('Nobody gets it any more. What was sent stays kept.')}
        confirm={t('End the report')}
        open={ending}
        busy={remove.isPending}
        onClose={() => setEnding(false)}
        onConfirm={() => remove.mutate({ id })}
      />
    </>
  )
}

function Standing({ report }: { report: ReportView }) {
  const take = useAct(api.reports.takeOver, t('You answer for it now.'))
  if (report.paused === 'by-hand')
    return (
      <Banner tone="wait" title={t('Paused')}>
        {t('Nothing goes out until it runs again.')}
      </Banner>
    )
  if (report.paused === null && !report.may.takeOver) return null
  return (
    <Banner
      tone="stop"
      title={t('It stands still')}
      action={
        report.may.takeOver ? (
          <Button busy={take.isPending} onPress={() => take.mutate({ id: report.id })}>
            {t('Take it over')}
          </Button>
        ) : null
      }
    >
      {t('A report shows what its owner may see, and {owner} has left or may not see figures any more.', {
        owner: report.owner.name,
      })}
    </Banner>
  )
}

type AboutProps = { report: ReportView; zone: string; department: string | undefined }

function About({ report, zone, department }: AboutProps) {
  const { metricIds, members, outside, schedule, nextAt, leaveOut, owner } = report
  const shows =
    metricIds === null
      ? t('the board')
      : t('{n, plural, one {# figure} other {# figures}}', { n: metricIds.length })
  const rows: [string, string][] = [
    [t('Shows'), `${shows}, ${department ?? t('The whole house')}`],
    [t('Days'), periodWord(report.period)],
    [t('Goes out'), scheduleWords(schedule)],
    [t('Next'), nextAt ? momentIn(zone, nextAt) : '–'],
    [t('Sent to'), [...members.map(({ name }) => name), ...outside].join(', ') || t('nobody yet')],
    [t('Owner'), owner.name],
    [
      t('Restricted departments'),
      leaveOut ? t('left out for who may not see them') : t('as the owner sees them'),
    ],
  ]
  return (
    <div className={css.facts}>
      <Facts items={rows} />
    </div>
  )
}
