import type { AssistSettings } from '#modules/assist/contract.ts'
import { Panel } from '#web/design/page.tsx'
import { Facts } from '#web/design/rows.tsx'
import { formatNumber, t } from '#web/i18n.ts'

const PER_MILLION = 1_000_000

/** What was used this month, and by whom. */
export function UsePanel({ settings }: { settings: AssistSettings }) {
  const { usedThisMonth, monthlyTokens, price, uses, changedAt } = settings
  if (changedAt === null) return null
  const values = { used: formatNumber(usedThisMonth), limit: formatNumber(monthlyTokens) }
  const cost = price === null ? null : (usedThisMonth / PER_MILLION) * price
  return (
    <Panel title={t('This month')}>
      <Facts
        items={[
          [t('Tokens'), t('{used} of {limit}', values)],
          [t('Cost'), cost === null ? t('Nobody said what a million tokens cost.') : formatNumber(cost)],
          ...uses.map(({ name, uses: n, tokens }): [string, string] => [
            name,
            t('{n, plural, one {asked once} other {asked # times}}, {tokens} tokens', {
              n,
              tokens: formatNumber(tokens),
            }),
          ]),
        ]}
      />
    </Panel>
  )
}
