import type { CaseBody, ValuedOption } from '#modules/business-cases/contract.ts'
import { Facts } from '#web/design/rows.tsx'
import { formatNumber, t } from '#web/i18n.ts'
import { formatMoney } from '#web/money.ts'
import css from '../cases.module.css'
import { reasonWord } from '../words.ts'
import { basisWord } from './basis-word.ts'
import type { Effect } from './shapes.ts'

type NumbersProps = {
  option: CaseBody['options'][number]
  one: ValuedOption
  body: CaseBody
  reach: { low: number; high: number }
}

export function Numbers({ option, one, body, reach }: NumbersProps) {
  const money = (minor: number | null) => formatMoney(minor, body.currency, 'round')
  const per = one.costPerOutcome
  const items: [string, string][] = [
    [t('Cost in {n, plural, one {# month} other {# months}}', { n: body.months }), money(one.cost)],
    [t('of which paid'), money(one.spend)],
    [t('Hours of people'), formatNumber(one.hours)],
    ...option.effects.map((effect, index): [string, string] => {
      const spread = one.effects[index]
      const values = {
        low: amount(spread?.low),
        high: amount(spread?.high),
        likely: amount(effect.likely),
      }
      return [effect.what, t('likely {likely}; in eight of ten cases {low} to {high}', values)]
    }),
    ...(per
      ? [
          [
            t('Cost of one of these: {what}', { what: option.effects[0]?.what ?? '' }),
            t('{likely} ({low} to {high})', {
              likely: money(per.likely),
              low: money(per.low),
              high: money(per.high),
            }),
          ] as [string, string],
        ]
      : []),
  ]
  return (
    <>
      <Facts items={items} />
      <ul className={`${css.list} t13 q`}>
        {option.effects.map((effect) => (
          <li key={effect.what}>
            {effect.source
              ? t('{what} stands on {basis}: {source}', { ...standsOn(effect), source: effect.source })
              : t('{what} stands on {basis}', standsOn(effect))}
          </li>
        ))}
      </ul>
      {one.net ? (
        <>
          <NetPicture net={one.net} reach={reach} />
          <p className="t13">
            {t(
              'Worth less cost: {mean}; in eight of ten cases {low} to {high}. It pays for itself in {share} of cases.',
              {
                mean: money(one.net.mean),
                low: money(one.net.low),
                high: money(one.net.high),
                share: formatNumber(one.paysOff, 'percent'),
              },
            )}
          </p>
        </>
      ) : one.reason ? (
        <p className="t13 q">{reasonWord(one.reason)}</p>
      ) : null}
    </>
  )
}

/** Where the middle eight tenths of what comes out lie, around nought; the same scale for all options. */
function NetPicture({ net, reach }: { net: NonNullable<ValuedOption['net']>; reach: NumbersProps['reach'] }) {
  const width = reach.high - reach.low || 1
  const x = (value: number): number => 4 + ((value - reach.low) / width) * 292
  return (
    <svg className={css.range} viewBox="0 0 300 26" preserveAspectRatio="none" aria-hidden="true">
      <line className={css.rangeTrack} x1={4} x2={296} y1={13} y2={13} />
      <line className={css.rangeBand} x1={x(net.low)} x2={x(net.high)} y1={13} y2={13} />
      <line className={css.zero} x1={x(0)} x2={x(0)} y1={2} y2={24} />
      <rect className={css.rangeMark} x={x(net.mean) - 1.5} y={6} width={3} height={14} />
    </svg>
  )
}

/** Nobody expects to a tenth what goes into the hundreds. */
const amount = (value: number | undefined): string =>
  formatNumber(value, Math.abs(value ?? 0) < 100 ? 'one' : 'count')

const standsOn = ({ what, basis }: Effect): { what: string; basis: string } => ({
  what,
  basis: basisWord(basis),
})
