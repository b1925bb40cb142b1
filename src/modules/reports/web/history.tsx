import { useQuery } from '@tanstack/react-query'
import type { Sending } from '#modules/reports/contract.ts'
import { orpc } from '#web/api.ts'
import { StateWord } from '#web/design/chip.tsx'
import { Panel } from '#web/design/page.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { formatDays, t } from '#web/i18n.ts'
import { Link } from '#web/link.tsx'
import { momentIn } from './moment.ts'
import css from './reports.module.css'
import { letterWord, sendingWord } from './words.ts'

/** What was sent to whom, with what became of it. */
export function History({ reportId, zone }: { reportId: string; zone: string }) {
  const query = useQuery(
    orpc.reports.sends.queryOptions({
      input: { id: reportId, limit: 50 },
      // A letter is on its way for a moment.
      refetchInterval: ({ state }) => (state.data?.sends.some(isMoving) ? 3000 : 60_000),
    }),
  )
  return (
    <Panel title={t('Sent')}>
      <QueryView
        query={query}
        skeleton="list"
        rows={3}
        what={t('What was sent could not be loaded.')}
        isEmpty={({ sends }) => sends.length === 0}
        empty={<p className="q">{t('Nothing was sent yet.')}</p>}
      >
        {({ sends }) => (
          <ul className={css.sends}>
            {sends.map((sending) => (
              <Edition key={sending.id} sending={sending} reportId={reportId} zone={zone} />
            ))}
          </ul>
        )}
      </QueryView>
    </Panel>
  )
}

const isMoving = ({ state, letters }: Sending): boolean =>
  state === 'making' || letters.some((letter) => letter.state === 'waiting')

type EditionProps = { sending: Sending; reportId: string; zone: string }

function Edition({ sending, reportId, zone }: EditionProps) {
  const { tone, words } = sendingWord(sending)
  const { from, to, slot, by, begunAt } = sending
  const days = from && to ? formatDays(from, new Date(Date.parse(to) - 1), zone) : momentIn(zone, begunAt)
  const when = momentIn(zone, slot ?? begunAt)
  return (
    <li>
      <div className={css.line}>
        {sending.mayOpen ? (
          <Link to={`/reports/${reportId}/sent/${sending.id}`} className="link strong">
            {days}
          </Link>
        ) : (
          <b className="strong">{days}</b>
        )}
        <StateWord tone={tone}>{words}</StateWord>
        <span className="q t13">
          {by ? t('by hand, {who}, {when}', { who: by.name, when }) : t('on schedule, {when}', { when })}
        </span>
      </div>
      {sending.state === 'sent' && !sending.mayOpen ? (
        <p className="q t13">{t('It shows a department that you may not see.')}</p>
      ) : null}
      <ul className={css.letters}>
        {sending.letters.map((letter) => (
          <li key={letter.to} className={css.line}>
            <span>{letter.to}</span>
            {letter.outside ? <span className="q">{t('outside')}</span> : null}
            <StateWord tone={letterWord(letter).tone}>{letterWord(letter).words}</StateWord>
            {letter.detail ? <span className="q">{letter.detail}</span> : null}
          </li>
        ))}
      </ul>
    </li>
  )
}
