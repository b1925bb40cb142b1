import { useQuery } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'
import { TodayPart } from '#web/design/today-part.tsx'
import { formatNumber, t } from '#web/i18n.ts'
import { Link } from '#web/link.tsx'
import { ReadingItem } from '../parts/reading-item.tsx'
import styles from './today.module.css'

const shown = 3

/** What went out without consent and was drawn to be read afterwards. */
export function Part() {
  const query = useQuery(orpc.governance.readings.queryOptions({ input: { view: 'open' } }))
  return (
    <TodayPart
      title={t('Read afterwards')}
      query={query}
      what={t('What is to be read afterwards could not be loaded.')}
      isEmpty={(data) => data.readings.length === 0}
      end={(data) => formatNumber(data.readings.length)}
    >
      {(data) => (
        <>
          {data.readings.slice(0, shown).map((reading) => (
            <ReadingItem key={reading.id} reading={reading} />
          ))}
          {data.readings.length > shown ? (
            <Link to="/people/rules/readings" className={`link ${styles.all}`}>
              {t('All {n} to be read', { n: formatNumber(data.readings.length) })}
            </Link>
          ) : null}
        </>
      )}
    </TodayPart>
  )
}
