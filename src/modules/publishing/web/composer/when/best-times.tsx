import { useQuery } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'
import { LinkButton } from '#web/design/button.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { formatNumber, t } from '#web/i18n.ts'
import { nextHour } from './best-hours.ts'
import { momentWords } from './moment-words.ts'
import type { SuggestionProps } from './props.ts'
import styles from './when.module.css'

/** More would only be less good. */
const OFFERED = 3

type BestProps = Omit<SuggestionProps, 'channelIds'> & { channelId: string }

/** When posts of one channel came to most, each with how many posts stand behind it. */
export function BestTimes({ channelId, nameOf, after, onChoose }: BestProps) {
  const query = useQuery({
    ...orpc.calendar.bestTimes.queryOptions({ input: { channelId } }),
    staleTime: 10 * 60_000,
  })
  return (
    <section className={styles.best}>
      <h3 className="label">{nameOf(channelId)}</h3>
      <QueryView query={query} skeleton="text" what={t('The best times could not be loaded.')}>
        {({ hours, measured, n, needed, zone }) =>
          hours ? (
            <ul>
              {hours
                .filter((hour) => hour.estimate > 1)
                .slice(0, OFFERED)
                .map(({ hour, estimate, n: posts, sure }) => {
                  const at = nextHour(hour, zone, new Date(after)).toISOString()
                  return (
                    <li key={hour}>
                      <LinkButton onPress={() => onChoose(at)}>{momentWords(at)}</LinkButton>{' '}
                      <span className="q t13">
                        {t('{times}× your usual, {n, plural, one {# post} other {# posts}}', {
                          times: formatNumber(estimate, 'one'),
                          n: posts,
                        })}
                        {sure ? null : `, ${t('could be chance')}`}
                      </span>
                    </li>
                  )
                })}
            </ul>
          ) : (
            <p className="q t13">
              {measured
                ? t('Not enough posts yet ({n} of {needed}).', { n, needed })
                : t('Nothing is measured on this channel yet.')}
            </p>
          )
        }
      </QueryView>
    </section>
  )
}
