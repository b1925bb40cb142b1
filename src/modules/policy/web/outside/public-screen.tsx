import { useQuery } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'
import { LinkButton } from '#web/design/button.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { Time } from '#web/design/time.tsx'
import { formatDay, t } from '#web/i18n.ts'
import { languageName } from '#web/languages.ts'
import { Link } from '#web/link.tsx'
import { currentLocale } from '#web/locale.ts'
import { useParams, useSearch, useSetSearch } from '#web/screen-hooks.ts'
import type { PublicPage } from '../../contract.ts'
import { PolicyText } from '../policy-text.tsx'
import styles from './public.module.css'

/** For everybody, without signing in: our policy, and the way to who speaks for us. */
export function Screen() {
  const { slug } = useParams<{ slug?: string }>()
  const { lang } = useSearch<{ lang?: string }>()
  const query = useQuery(
    orpc.policy.publicPage.queryOptions({
      input: { ...(slug ? { slug } : {}), lang: (lang ?? currentLocale()) as 'en' },
      retry: false,
    }),
  )
  return (
    <div className={styles.outside}>
      <main className={styles.sheet}>
        <QueryView query={query} skeleton="text" what={t('There is no public policy here.')}>
          {(page) => <Public page={page} />}
        </QueryView>
      </main>
    </div>
  )
}

function Public({ page }: { page: PublicPage }) {
  const set = useSetSearch()
  return (
    <>
      <header className={styles.head}>
        <p className="q">{page.organisation}</p>
        <h1 lang={page.lang}>{page.title}</h1>
        <p className="t13 q">
          {t('Version {n}, in force since', { n: page.version })} <Time at={page.effectiveFrom} style="day" />
          . {t('Read again by {day}.', { day: formatDay(page.reviewOn, 'plain', 'UTC') })}
        </p>
        <p className={styles.ways}>
          <Link to={`/p/who-speaks?organisation=${page.organisationId}`}>{t('Who speaks for us')}</Link>
          {page.languages
            .filter((lang) => lang !== page.lang)
            .map((lang) => (
              <LinkButton key={lang} onPress={() => set({ lang })}>
                {languageName(lang)}
              </LinkButton>
            ))}
        </p>
      </header>
      <PolicyText sections={page.sections} lang={page.lang} />
    </>
  )
}
