import { useQuery } from '@tanstack/react-query'
import type { DrillView } from '#modules/on-call/contract.ts'
import { orpc } from '#web/api.ts'
import { StateWord } from '#web/design/chip.tsx'
import { Page, PageTitle, Panel } from '#web/design/page.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { formatExact, t } from '#web/i18n.ts'
import { useParams, usePlace } from '#web/screen-hooks.ts'
import css from './on-call.module.css'
import { kindText, ringText, secondsText } from './words.ts'

/** One drill: who answered how fast, and which ways failed. */
export function Screen() {
  const { id = '' } = useParams<{ id: string }>()
  const query = useQuery(orpc.onCall.drill.queryOptions({ input: { id } }))
  usePlace([t('On call'), t('Drills'), t('Drill')])
  return (
    <Page width="text">
      <QueryView query={query} skeleton="list" what={t('The drill could not be loaded.')}>
        {(drill) => (
          <>
            <PageTitle
              title={t('{reached} of {members} reached', { reached: drill.reached, members: drill.members })}
              note={formatExact(drill.startedAt)}
              state={drill.finishedAt ? undefined : <StateWord tone="wait">{t('Running')}</StateWord>}
            />
            <Panel title={t('People')}>
              <ul className={css.lines}>
                {drill.people.map((one) => (
                  <li key={one.member.id} className={css.line}>
                    <Reached one={one} over={drill.finishedAt !== null} />
                  </li>
                ))}
              </ul>
            </Panel>
          </>
        )}
      </QueryView>
    </Page>
  )
}

function Reached({ one, over }: { one: DrillView['people'][number]; over: boolean }) {
  const { member, seconds, ways } = one
  return (
    <>
      <span>
        <b className="mid">{member.name}</b>{' '}
        <span className="q">
          {seconds === null
            ? over
              ? t('did not answer')
              : t('has not answered yet')
            : t('answered after {time}', { time: secondsText(seconds) })}
        </span>
      </span>
      <span className={css.ends}>
        {ways.map(({ kind, state, detail }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same kind may stand there twice
          <span key={index} title={detail ?? undefined}>
            <StateWord tone={ringText(state).tone}>{`${kindText(kind)}: ${ringText(state).words}`}</StateWord>
          </span>
        ))}
      </span>
    </>
  )
}
