import { sql } from 'drizzle-orm'
import { all, amount, flag, least, of, type Parts, rank, share, sum, times } from './statement.ts'

const mean = { value: of(sql`avg(value)`) }
/** Of an even number the lower of the two in the middle. */
const middle = () => of(rank(0.5))

/** Above the tactics, and the alarm. */
export const ofAuthority: Readonly<Record<string, Parts>> = {
  'training-available': mean,
  'training-completed': mean,
  'training-certified': mean,
  'policy-attested': mean,
  'mandate-coverage': mean,
  'approval-time': {
    median: of(rank(0.5)),
    p90: least(20, { of: sql`value is not null` }, rank(0.9)),
    waiting: times(flag('waiting')),
    late: share(flag('late')),
  },
  'profile-drift': {
    value: all,
    open: times(flag('open')),
    'oldest-hours': of(
      sql`round(coalesce(max(${amount('hours')}) filter (where ${flag('open')}), 0)::numeric)`,
    ),
  },
  'issues-opened': { value: all },
  'issue-size': { value: of(sql`sum(value)`) },
  'issue-detect-time': { value: middle() },
  'issue-acknowledge-time': { value: middle() },
  'issue-words-time': { value: middle() },
  'issue-calm-time': { value: middle() },
  'issue-mood-recovery': { value: middle() },
  'issue-updates-kept': {
    value: of(sql`100.0 * sum(${amount('updates kept')})
      / nullif(sum(${amount('updates kept')} + ${amount('updates missed')}), 0)`),
  },
  'false-alarm-share': {
    value: share(sql`label = 'Noise'`, flag('settled')),
    signals: times(flag('raised')),
  },
}

const kind = (name: string) => sql`counted ->> 'kind' = ${sql.raw(`'${name}'`)}`
const row = (label: string) => sql`max(value) filter (where label = ${sql.raw(`'${label}'`)})`
const spend = sql`coalesce(sum(${amount('actual')}) filter (where ${kind('spend')}), 0)`
const total = sql`(${spend} + ${row('Cost of time')} + ${row('Share of tools')})`

/** Tactic 3. */
export const ofMoney: Readonly<Record<string, Parts>> = {
  'budget-variance': {
    value: of(sql`100.0 * (sum(${amount('actual')}) + sum(${amount('committed')}) - sum(${amount('plan')}))
      / nullif(sum(${amount('plan')}), 0)`),
    plan: sum(amount('plan')),
    committed: sum(amount('committed')),
    actual: sum(amount('actual')),
  },
  'time-dedicated': {
    value: sum(sql`value`),
    fte: sum(amount('fte')),
    cost: sum(amount('cost')),
    estimated: of(sql`100.0 * sum(${amount('estimated')}) / nullif(sum(value), 0)`),
  },
  'cost-per-outcome': {
    value: of(sql`round((100 * ${total} / nullif(${row('Outcomes')}, 0))::numeric) / 100`),
    total: of(total),
    spend: of(spend),
    time: of(row('Cost of time')),
    tools: of(row('Share of tools')),
    outcomes: of(row('Outcomes')),
  },
}
