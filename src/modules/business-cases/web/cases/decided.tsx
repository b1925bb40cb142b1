import type { CaseView } from '#modules/business-cases/contract.ts'
import { StateWord } from '#web/design/chip.tsx'
import { DataTable } from '#web/design/data-table.tsx'
import { formatDay, formatExact, formatNumber, t } from '#web/i18n.ts'
import css from '../cases.module.css'
import { reasonWord, verdictWord } from '../words.ts'

type Asked = CaseView['asked'][number]

export function Decided({ asked }: { asked: Asked }) {
  const state = asked.verdict ? verdictWord(asked.verdict) : null
  return (
    <article className={css.box}>
      <p>
        {state ? <StateWord tone={state.tone}>{state.words}</StateWord> : null}{' '}
        {asked.option ? <b>{asked.option}</b> : null}
      </p>
      <p className={css.words}>{asked.reason}</p>
      <p className="q t13">
        {t('{name}, {when}', {
          name: asked.decidedBy ?? t('Somebody who has left'),
          when: asked.decidedAt ? formatExact(asked.decidedAt) : '?',
        })}
        {asked.reviewOn && !asked.review
          ? ` · ${t('It is looked at again on {day}.', { day: formatDay(asked.reviewOn) })}`
          : ''}
      </p>
      {asked.review ? (
        <>
          <p className={css.words}>{asked.review.words}</p>
          <DataTable
            caption={t('Expected and come')}
            columns={[
              { id: 'what', head: t('What was to change'), cell: ({ what }) => what, names: true },
              {
                id: 'expected',
                head: t('Expected'),
                align: 'end',
                cell: ({ low, likely, high }) =>
                  t('{likely} ({low} to {high})', {
                    likely: formatNumber(likely, 'one'),
                    low: formatNumber(low, 'one'),
                    high: formatNumber(high, 'one'),
                  }),
              },
              {
                id: 'came',
                head: t('Come'),
                align: 'end',
                cell: ({ came, reason }) => (came === null ? reasonWord(reason) : formatNumber(came, 'one')),
              },
            ]}
            rows={asked.review.effects}
            keyOf={({ what }) => what}
          />
          <p className="q t13">
            {t('{name}, {when}', {
              name: asked.reviewedBy ?? t('Somebody who has left'),
              when: asked.reviewedAt ? formatExact(asked.reviewedAt) : '?',
            })}
          </p>
        </>
      ) : null}
    </article>
  )
}
