import type { HeardMention } from '#modules/listening/contract.ts'
import { Chip, StateWord } from '#web/design/chip.tsx'
import { Icon } from '#web/design/icon.tsx'
import { t } from '#web/i18n.ts'
import { languageName } from '#web/languages.ts'
import { Link } from '#web/link.tsx'
import css from './listen.module.css'

/** The queries that find a mention, each a way to all it finds. */
export function FoundBy({ queries }: Pick<HeardMention, 'queries'>) {
  if (queries.length === 0) return null
  return (
    <p className={css.foundBy}>
      <Icon name="search" size="s" />
      <span className="vh">{t('Found by')}: </span>
      {queries.map(({ id, name }) => (
        <Chip key={id}>
          <Link to="/listen" search={{ query: id }}>
            {name}
          </Link>
        </Chip>
      ))}
    </p>
  )
}

/** From here on it looks like spam; the stream's filter hides from the same point. */
const SPAM_FROM = 0.8

/** What we make of a mention, as far as we are sure: language, how it is meant, whether it is urgent or spam. */
export function ReadAs({ enrichment }: Pick<HeardMention, 'enrichment'>) {
  if (enrichment === null) return null
  const { language, sentiment, urgency, spam, alike } = enrichment
  return (
    <p className={css.readAs}>
      {urgency === 'high' ? (
        <StateWord tone="warn" icon="late">
          {t('Urgent')}
        </StateWord>
      ) : null}
      {sentiment === 'negative' ? (
        <StateWord tone="stop" icon="low">
          {t('Critical')}
        </StateWord>
      ) : null}
      {sentiment === 'positive' ? (
        <StateWord tone="good" icon="heart">
          {t('Friendly')}
        </StateWord>
      ) : null}
      {spam >= SPAM_FROM ? <Chip icon="warning">{t('Looks like spam')}</Chip> : null}
      {language ? <span>{languageName(language)}</span> : null}
      {alike > 1 ? <span>{t('{n} alike', { n: alike })}</span> : null}
    </p>
  )
}
