import type { QueryView } from '#modules/listening/contract.ts'
import { Spark, trendWord } from '#web/design/bar-chart.tsx'
import { Chip } from '#web/design/chip.tsx'
import { formatDay, formatNumber, t } from '#web/i18n.ts'
import { Link } from '#web/link.tsx'
import css from './queries.module.css'
import { QueryActs } from './query-acts.tsx'
import { purposeWord, sumOf } from './words.ts'

type RowProps = { query: QueryView; canManage: boolean }

/** One query of the list: what it is, and how much it found. */
export function QueryRow({ query, canManage }: RowProps) {
  const total = sumOf(query.days)
  return (
    <article className={css.row} aria-label={query.name}>
      <div className={css.what}>
        <h2>
          <Link to={`/listen/queries/${query.id}`}>{query.name}</Link>
        </h2>
        <p className={css.marks}>
          <Chip>{purposeWord(query.purpose)}</Chip>
          {query.rival ? <Chip icon="hand">{t('A rival’s')}</Chip> : null}
        </p>
        <code className={css.words}>{query.text}</code>
        {query.silentSince ? (
          <p className="t13 warn">
            {t('Fewer than {floor} mentions in {days} days since {since}.', {
              floor: query.floorCount ?? 0,
              days: query.floorDays ?? 0,
              since: formatDay(query.silentSince, 'short'),
            })}{' '}
            {query.expertName ? t('{name} was asked to start something.', { name: query.expertName }) : null}
          </p>
        ) : null}
      </div>
      <div className={css.heard}>
        <Spark values={query.days} />
        <span className="vh">{trendWord(query.days)}</span>
        <b className="num strong">
          <Link to="/listen" search={{ query: query.id }}>
            {formatNumber(total)}
          </Link>
        </b>
        <span className="t13 qq">{t('in 30 days')}</span>
        <span className="t13 q">{changeWords(total, query.before)}</span>
      </div>
      <QueryActs query={query} canManage={canManage} />
    </article>
  )
}

/** The change against the 30 days before; from nothing there is no share to name. */
export function changeWords(now: number, before: number): string {
  if (before === 0) return now === 0 ? t('none before either') : t('none in the 30 days before')
  const share = (now - before) / before
  if (Math.abs(share) < 0.005) return t('as many as before')
  const by = formatNumber(Math.abs(share), 'percent')
  return share > 0 ? t('{by} more than before', { by }) : t('{by} fewer than before', { by })
}
