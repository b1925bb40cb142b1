import { useQuery } from '@tanstack/react-query'
import { api, orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { toast } from '#web/design/toast.tsx'
import { formatDay, t } from '#web/i18n.ts'
import styles from '../calendar.module.css'
import { useAct } from '../use-act.ts'

/** The member’s own secret address: made, copied, renewed, closed. */
export function FeedPanel() {
  const query = useQuery(orpc.calendar.feed.queryOptions())
  const act = useAct()
  const renew = (words: string) => () => act.mutate({ run: () => api.calendar.renewFeed(), words })
  return (
    <QueryView query={query} skeleton="text" what={t('Your calendar address could not be loaded.')}>
      {({ address, madeAt }) =>
        address === null ? (
          <Button busy={act.isPending} onPress={renew(t('Your address is made.'))}>
            {t('Make my address')}
          </Button>
        ) : (
          <div className={styles.form}>
            <code className={styles.mono}>{address}</code>
            <p className="q">
              {t('Whoever knows it reads what you see in the calendar. Keep it to yourself.')}{' '}
              {madeAt ? t('Made on {day}.', { day: formatDay(madeAt) }) : null}
            </p>
            <div className={styles.inline}>
              <Button
                icon="copy"
                onPress={() => void navigator.clipboard.writeText(address).then(() => toast(t('Copied.')))}
              >
                {t('Copy')}
              </Button>
              <Button busy={act.isPending} onPress={renew(t('The old address leads nowhere now.'))}>
                {t('Make a new one in its place')}
              </Button>
              <Button
                kind="danger"
                onPress={() =>
                  act.mutate({ run: () => api.calendar.closeFeed(), words: t('Your address is closed.') })
                }
              >
                {t('Close it')}
              </Button>
            </div>
          </div>
        )
      }
    </QueryView>
  )
}
