import type { AlertCard } from '#modules/planning/contract.ts'
import { api } from '#web/api.ts'
import { Banner } from '#web/design/banner.tsx'
import { Button } from '#web/design/button.tsx'
import { formatNumber, t } from '#web/i18n.ts'
import { formatMoney } from '#web/money.ts'
import css from '../planning.module.css'
import { useAct } from '../use-act.ts'

/** What an alert says, in one sentence. */
export const alertWords = (alert: AlertCard): string =>
  t('{spent} spent and committed of {plan} planned to date, {percent} over (told at {threshold}).', {
    spent: formatMoney(alert.spent, alert.currency, 'round'),
    plan: formatMoney(alert.plan, alert.currency, 'round'),
    percent: formatNumber(alert.percent / 100, 'percent'),
    threshold: formatNumber(alert.threshold / 100, 'percent'),
  })

/** Marks an alert as seen, with a way back. */
export function useSeen() {
  const seen = useAct(api.planning.seeAlert, t('Seen.'), ({ id }) => seen.mutate({ id, seen: false }))
  return seen
}

/** Lines and departments that went over plan. */
export function AlertList({ alerts }: { alerts: readonly AlertCard[] }) {
  const seen = useSeen()
  return (
    <div className={css.stack}>
      {alerts.map((alert) => (
        <Banner
          key={alert.id}
          tone="warn"
          title={t('{name} is over plan', { name: alert.label })}
          action={
            alert.seenBy ? undefined : (
              <Button size="s" onPress={() => seen.mutate({ id: alert.id, seen: true })}>
                {t('I have seen it')}
              </Button>
            )
          }
        >
          {alertWords(alert)} {alert.seenBy ? t('Seen by {name}.', { name: alert.seenBy }) : ''}
        </Banner>
      ))}
    </div>
  )
}
