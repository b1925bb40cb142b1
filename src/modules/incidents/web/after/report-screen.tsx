import { useQuery } from '@tanstack/react-query'
import { type api, orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { Chip, StateWord } from '#web/design/chip.tsx'
import { Message } from '#web/design/message.tsx'
import { Page, PageTitle, Panel } from '#web/design/page.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { Facts } from '#web/design/rows.tsx'
import { formatExact, formatTime, t } from '#web/i18n.ts'
import { useParams, usePlace } from '#web/screen-hooks.ts'
import css from '../incidents.module.css'
import { FiguresPanel } from '../room/figures-panel.tsx'
import { EntryLine } from '../room/timeline-panel.tsx'
import {
  boardWord,
  floorWord,
  partWord,
  scenarioWord,
  seatWord,
  severityName,
  severityTone,
  stateWord,
} from '../words.ts'
import { ReportFigures } from './report-figures.tsx'
import { Read } from './review-screen.tsx'

type Report = Awaited<ReturnType<typeof api.incidents.report>>

/** Everything about an incident on paper: figures, pictures, timeline, board, review. */
export function Screen() {
  const { id = '' } = useParams<{ id: string }>()
  const query = useQuery(orpc.incidents.report.queryOptions({ input: { id } }))
  usePlace([t('Incidents'), query.data?.incident.title ?? t('Incident'), t('Report')])
  return (
    <Page width="text">
      <QueryView query={query} skeleton="text" what={t('The report could not be loaded.')}>
        {(data) => <Whole report={data} />}
      </QueryView>
    </Page>
  )
}

function Whole({ report }: { report: Report }) {
  const { incident, review } = report
  const actions = report.tasks.filter((one) => one.kind === 'action')
  return (
    <div className={css.parts}>
      <div>
        <PageTitle
          title={incident.title}
          state={
            <>
              <Chip tone={severityTone(incident.severity)} icon="incident">
                {severityName(incident.severity)}
              </Chip>
              <StateWord tone={stateWord(incident.state).tone}>{stateWord(incident.state).words}</StateWord>
            </>
          }
          actions={
            <Button icon="download" onPress={() => print()}>
              {t('Print or save as PDF')}
            </Button>
          }
        />
        {incident.summary === '' || incident.summary === incident.title ? null : (
          <p className={css.words}>{incident.summary}</p>
        )}
      </div>
      <Panel title={t('In short')}>
        <Facts items={facts(report)} />
      </Panel>
      <Panel title={t('Figures')} className={css.pictured}>
        <ReportFigures figures={report.figures} updates={incident.updates} />
        <FiguresPanel incident={incident} />
      </Panel>
      {report.posts.length > 0 ? (
        <Panel title={t('The posts it began under')}>
          {report.posts.map((post) => (
            <Message key={post.id} kind="post" author={post.author} handle={post.handle} at={post.at}>
              <p className={css.words} dir="auto">
                {post.text}
              </p>
            </Message>
          ))}
        </Panel>
      ) : null}
      {review ? <Read review={review} /> : null}
      {actions.length > 0 ? (
        <Panel title={t('What changes')}>
          <ul>
            {actions.map((one) => (
              <li key={one.id}>
                {one.words} ({one.owner?.name ?? t('whoever takes it')}
                {one.dueAt ? `, ${t('Due {time}', { time: formatTime(one.dueAt) })}` : ''})
              </li>
            ))}
          </ul>
        </Panel>
      ) : null}
      {report.board.length > 0 ? (
        <Panel title={t('Board')}>
          {report.board.map((line) => (
            <div key={line.id} className={css.card}>
              <span className="q">{boardWord(line.kind)}</span>
              <span className={line.state === 'refuted' ? css.done : undefined}>{line.words}</span>
              {line.source === '' ? null : (
                <span className="q t13">{t('Source: {source}', { source: line.source })}</span>
              )}
            </div>
          ))}
        </Panel>
      ) : null}
      <Panel title={t('Timeline')}>
        <ol className={css.list}>
          {report.entries.map((entry) => (
            <EntryLine key={entry.id} entry={entry} />
          ))}
        </ol>
      </Panel>
    </div>
  )
}

function facts({ incident }: Report): [string, string][] {
  const seats = incident.seats.filter((one) => one.member)
  const parts = incident.parts.map((one) => `${partWord(one.part)} ${one.share === null ? '?' : one.points}`)
  const rows: [string, string | null][] = [
    [t('What kind'), scenarioWord(incident.scenario)],
    [t('What makes it SEV1'), incident.floor ? floorWord(incident.floor) : null],
    [t('Points'), incident.score === null ? null : `${incident.score} (${parts.join(', ')})`],
    [t('First post'), incident.firstAt ? formatExact(incident.firstAt) : null],
    [t('Noticed'), incident.signalAt ? formatExact(incident.signalAt) : null],
    [t('Opened'), formatExact(incident.openedAt)],
    [t('Taken'), incident.claimedAt ? formatExact(incident.claimedAt) : null],
    [t('First words'), incident.spokenAt ? formatExact(incident.spokenAt) : null],
    [t('Calm'), incident.recoveredAt ? formatExact(incident.recoveredAt) : null],
    [t('Closed'), incident.closedAt ? formatExact(incident.closedAt) : null],
    ...seats.map((one): [string, string | null] => [seatWord(one.seat), one.member?.name ?? null]),
  ]
  return rows.filter((row): row is [string, string] => row[1] !== null)
}
