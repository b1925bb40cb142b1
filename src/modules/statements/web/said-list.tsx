import { useQuery } from '@tanstack/react-query'
import type { ReleaseCard } from '#modules/statements/contract.ts'
import { orpc } from '#web/api.ts'
import { Chip } from '#web/design/chip.tsx'
import { Panel } from '#web/design/page.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { Time } from '#web/design/time.tsx'
import { formatTime, t } from '#web/i18n.ts'
import { languageName } from '#web/languages.ts'
import { Link } from '#web/link.tsx'
import css from './statements.module.css'
import { postWord } from './words.ts'

/** What was said, the newest first; a later statement takes the place of an earlier one. */
export function SaidList() {
  const query = useQuery(orpc.statements.releases.queryOptions({ input: { limit: 30 } }))
  return (
    <Panel title={t('What was said')}>
      <QueryView
        query={query}
        skeleton="list"
        rows={3}
        what={t('What was said could not be loaded.')}
        isEmpty={({ releases }) => releases.length === 0}
        empty={<p className="q">{t('Nothing was said from here yet.')}</p>}
      >
        {({ releases }) => (
          <ol className={css.said}>
            {releases.map((release) => (
              <Said key={release.id} release={release} />
            ))}
          </ol>
        )}
      </QueryView>
    </Panel>
  )
}

/** One statement that was made. */
function Said({ release }: { release: ReleaseCard }) {
  const { title, language, words, by, commander, at, nextUpdateAt, posts, current, uses } = release
  return (
    <li>
      <p className={css.facts}>
        <Link className="link mid" to={`/incidents/statements/${release.statementId}`}>
          {title}
        </Link>
        {current ? <Chip tone="good">{t('current')}</Chip> : <Chip>{t('replaced')}</Chip>}
        <span className="q">
          {languageName(language)} · {by.name} · <Time at={at} />
        </span>
      </p>
      <p className={css.words} lang={language} dir="auto">
        {words}
      </p>
      <p className={`t13 q ${css.facts}`}>
        {posts.map((post) => (
          <span key={post.id}>
            {post.url ? (
              <a className="link" href={post.url} rel="noreferrer" target="_blank">
                {postWord(post.state)}
              </a>
            ) : (
              postWord(post.state)
            )}
            {post.stateReason ? `: ${post.stateReason}` : ''}
          </span>
        ))}
        {nextUpdateAt ? <span>{t('next update by {time}', { time: formatTime(nextUpdateAt) })}</span> : null}
        {commander ? <span>{t('commanded by {name}', { name: commander.name })}</span> : null}
        {uses > 0 ? (
          <span>{t('{n, plural, one {# answer} other {# answers}} written from it', { n: uses })}</span>
        ) : null}
      </p>
    </li>
  )
}
