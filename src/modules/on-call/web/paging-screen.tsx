import { useQuery } from '@tanstack/react-query'
import type { LogLine, PagingView } from '#modules/on-call/contract.ts'
import { api, orpc } from '#web/api.ts'
import { Button, ButtonLink } from '#web/design/button.tsx'
import { StateWord } from '#web/design/chip.tsx'
import { Page, PageTitle, Panel } from '#web/design/page.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { Facts } from '#web/design/rows.tsx'
import { Time } from '#web/design/time.tsx'
import { formatExact, t } from '#web/i18n.ts'
import { useParams, usePlace } from '#web/screen-hooks.ts'
import css from './on-call.module.css'
import { useAct } from './use-act.ts'
import { kindText, ringText, stateText } from './words.ts'

/** One alarm: how it stands, and every ring it ever made. */
export function Screen() {
  const { id = '' } = useParams<{ id: string }>()
  const query = useQuery(orpc.onCall.paging.queryOptions({ input: { id } }))
  usePlace([t('On call'), t('Alarms'), query.data?.title ?? '…'])
  return (
    <Page width="text">
      <QueryView query={query} skeleton="text" what={t('The alarm could not be loaded.')}>
        {(paging) => <Alarm paging={paging} />}
      </QueryView>
    </Page>
  )
}

function Alarm({ paging }: { paging: PagingView }) {
  const { words, tone } = stateText(paging.state)
  const acknowledge = useAct(api.onCall.acknowledge, ({ first }) =>
    first ? t('It is yours now. Nobody else is rung.') : t('Somebody was faster.'),
  )
  return (
    <>
      <PageTitle
        title={paging.title}
        state={<StateWord tone={tone}>{words}</StateWord>}
        actions={
          <>
            {paging.state === 'ringing' ? (
              <Button
                kind="pri"
                busy={acknowledge.isPending}
                onPress={() => acknowledge.mutate({ subjectId: paging.subjectId })}
              >
                {t('Acknowledge')}
              </Button>
            ) : null}
            <ButtonLink to={paging.link}>{t('Open')}</ButtonLink>
          </>
        }
      />
      <div className={css.body}>
        <Facts items={facts(paging)} />
        <Panel title={t('Every ring')}>
          <ol className={css.lines}>
            {paging.log.map((line) => (
              <li key={line.id} className={css.line}>
                <Line line={line} />
              </li>
            ))}
          </ol>
        </Panel>
      </div>
    </>
  )
}

function facts(paging: PagingView): [string, string][] {
  const { severity, startedAt, firstRungAt, acknowledgedAt, acknowledgedBy, stopReason, dueAt, rung, rungs } =
    paging
  const list: [string, string][] = [
    [t('Severity'), t('SEV{severity}', { severity })],
    [t('Began'), formatExact(startedAt)],
    [t('First ring'), firstRungAt ? formatExact(firstRungAt) : t('none went through yet')],
    [t('Rung'), t('{rung} of {rungs}', { rung, rungs })],
  ]
  if (dueAt) list.push([t('Next rung'), formatExact(dueAt)])
  if (acknowledgedAt)
    list.push([t('Acknowledged'), `${acknowledgedBy?.name ?? '?'}, ${formatExact(acknowledgedAt)}`])
  if (stopReason) list.push([t('Ended because'), stopReason])
  return list
}

function Line({ line }: { line: LogLine }) {
  const where = t('rung {rung}, round {loop}', { rung: line.rung, loop: line.loop })
  if (line.what === 'note')
    return (
      <span className="q">
        <Time at={line.at} /> · {where} · {noteText(line)}
      </span>
    )
  const { words, tone } = ringText(line.state)
  return (
    <>
      <span>
        {line.member.name} · {kindText(line.kind)}
        <span className="q t13">
          {' '}
          <Time at={line.settledAt ?? line.at} /> · {where}
          {line.standsFor ? ` · ${t('stands in for {name}', { name: line.standsFor.name })}` : ''}
          {line.detail ? ` · ${line.detail}` : ''}
        </span>
      </span>
      <StateWord tone={tone}>{words}</StateWord>
    </>
  )
}

function noteText({ kind, member, other }: Extract<LogLine, { what: 'note' }>): string {
  if (kind === 'empty') return t('Nobody was on this rung; the next one was entered at once.')
  if (kind === 'graver') return t('It turned out graver; the ladder began again.')
  if (kind === 'again') return t('It was over and began again; the ladder began anew.')
  if (kind === 'last-resort') return t('Nobody was on any rung; whoever manages the organisation is rung.')
  const name = member?.name ?? '?'
  if (!other) return t('{name} could not be reached, and nobody can stand in.', { name })
  if (other.id === member?.id)
    return t('{name} is away and was rung all the same: nobody can stand in.', { name })
  return t('{name} could not be reached; {other} is rung instead.', { name, other: other.name })
}
