import { useQuery } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'
import { LinkButton } from '#web/design/button.tsx'
import { Facts, SectionHead } from '#web/design/rows.tsx'
import { Time } from '#web/design/time.tsx'
import { formatDay, t } from '#web/i18n.ts'
import { languageName } from '#web/languages.ts'
import { Link } from '#web/link.tsx'
import { useSetSearch } from '#web/screen-hooks.ts'
import type { PolicyPage } from '../../contract.ts'
import { anchor } from '../policy-text.tsx'
import { sectionTitle } from '../words.ts'
import styles from './read.module.css'

/** Beside the text: its contents, languages, who answers for it, its versions, and the other policies. */
export function ReadAside({ page, changes }: { page: PolicyPage; changes: boolean }) {
  const set = useSetSearch()
  return (
    <div className={styles.contents}>
      {changes ? null : (
        <nav aria-label={t('Contents')}>
          <SectionHead title={t('Contents')} />
          <Contents page={page} />
        </nav>
      )}
      <section>
        <SectionHead title={t('About this policy')} />
        <Facts
          items={[
            [t('Accountable'), <Owner key="owner" page={page} />],
            [t('In force since'), <Time key="since" at={page.version.effectiveFrom} style="day" />],
            [t('Read again by'), formatDay(page.reviewOn, 'plain', 'UTC')],
          ]}
        />
        {page.languages.length > 1 ? (
          <p className={styles.languages}>
            {page.languages.map((lang) =>
              lang === page.lang ? (
                <b key={lang} className="strong">
                  {languageName(lang)}
                </b>
              ) : (
                <LinkButton key={lang} onPress={() => set({ lang })}>
                  {languageName(lang)}
                </LinkButton>
              ),
            )}
          </p>
        ) : null}
      </section>
      <Versions page={page} changes={changes} />
      <Others page={page} />
    </div>
  )
}

/** The sections as links into the page. */
export function Contents({ page }: { page: PolicyPage }) {
  return (
    <ul className={styles.list}>
      {page.sections.map(({ section }) => (
        <li key={section}>
          <a href={`#${anchor(section)}`}>{sectionTitle(section)}</a>
        </li>
      ))}
    </ul>
  )
}

function Owner({ page }: { page: PolicyPage }) {
  const { owner } = page.policy
  if (!owner || owner.state === 'gone')
    return <span className="stop">{t('Nobody now; the last owner has left')}</span>
  return <Link to={`/people/all/${owner.id}`}>{owner.name}</Link>
}

function Versions({ page, changes }: { page: PolicyPage; changes: boolean }) {
  const set = useSetSearch()
  return (
    <section>
      <SectionHead
        title={t('Versions')}
        end={
          page.version.number > 1 ? (
            <LinkButton onPress={() => set({ changes: changes ? undefined : true })}>
              {changes ? t('Show the text') : t('What changed?')}
            </LinkButton>
          ) : null
        }
      />
      <ol className={styles.versions}>
        {page.versions.map((version) => (
          <li key={version.number} className="t13">
            {version.number === page.version.number ? (
              <b className="strong">{t('Version {n}', { n: version.number })}</b>
            ) : (
              <LinkButton onPress={() => set({ version: version.number })}>
                {t('Version {n}', { n: version.number })}
              </LinkButton>
            )}{' '}
            <span className="qq">
              <Time at={version.publishedAt} style="day" />
              {version.publishedBy ? `, ${version.publishedBy}` : ''}
            </span>
            {version.note ? <p className={styles.note}>{version.note}</p> : null}
          </li>
        ))}
      </ol>
    </section>
  )
}

function Others({ page }: { page: PolicyPage }) {
  const list = useQuery(orpc.policy.list.queryOptions()).data?.policies ?? []
  const others = list.filter((one) => one.id !== page.policy.id && one.published > 0)
  if (others.length === 0) return null
  return (
    <section>
      <SectionHead title={t('Also holds')} />
      <ul>
        {others.map((one) => (
          <li key={one.id}>
            <Link to={`/people/policy?policy=${one.id}`}>{one.title}</Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
