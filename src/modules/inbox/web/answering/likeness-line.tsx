import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'
import { CheckLine } from '#web/design/checks.tsx'
import { currentLocale, formatNumber, t } from '#web/i18n.ts'
import { useRested } from '../use-checks.ts'
import styles from './answering.module.css'

/** From here on it is worth saying. */
const SHOWN = 0.25
const NEAR = 0.6

type LikenessProps = { id: string; lang: string | null; text: string }

/** How much of an answer others have been told already, with the sentence that is the same. It never stops anything. */
export function LikenessLine({ id, lang, text }: LikenessProps) {
  const rested = useRested(text, 600)
  const { data } = useQuery({
    ...orpc.inbox.likeness.queryOptions({ input: { id, text: rested, lang: lang ?? currentLocale() } }),
    enabled: rested.trim().split(/\s+/).length >= 5 || rested.length > 30,
    placeholderData: keepPreviousData,
    gcTime: 10_000,
    retry: false,
  })
  if (text.trim() === '' || !data || data.share === null || data.share < SHOWN) return null
  const percent = Math.round(data.share * 100)
  const share = formatNumber(data.share, 'percent')
  return (
    <CheckLine tone="plain" icon="copy">
      <span className={styles.meter} data-near={data.share >= NEAR} aria-hidden="true">
        <i style={{ width: `${percent}%` }} />
      </span>{' '}
      {data.nearest?.kind === 'reply'
        ? t('{share} as in the saved reply “{title}”.', { share, title: data.nearest.title })
        : t('{share} as others were told in the last 90 days.', { share })}{' '}
      {data.sentence ? (
        <span className="q">{t('The same: “{sentence}”', { sentence: data.sentence })}</span>
      ) : null}{' '}
      {data.share >= NEAR ? t('A line of your own makes it an answer to them.') : null}
    </CheckLine>
  )
}
