import { Facts } from '#web/design/rows.tsx'
import { Time } from '#web/design/time.tsx'
import { t } from '#web/i18n.ts'
import type { Draft } from '../../contract.ts'
import styles from './composer.module.css'
import type { Picture } from './content.ts'
import { wentOut } from './way-steps.ts'

/** Who consented and by when, and what was said of the images. */
export function StandingSide({ draft, pictures }: { draft: Draft; pictures: readonly Picture[] }) {
  return (
    <aside className={styles.side} aria-label={t('Consent')}>
      <section className={styles.sideGroup}>
        <h2>{t('Consent')}</h2>
        <Facts items={consentFacts(draft)} />
        {draft.state === 'submitted' ? (
          <p className="q t13">
            {t('It stays as it is until then. Take it back to change it; consent is asked for anew.')}
          </p>
        ) : null}
      </section>
      {pictures.length > 0 ? (
        <section className={styles.sideGroup}>
          <h2>{t('Alt text')}</h2>
          <ul>
            {pictures.map((picture) => (
              <li key={picture.fileId} className={styles.altLine}>
                <img src={`/files/${picture.fileId}/preview?w=160`} alt="" />
                <p className="q t13" dir="auto">
                  {picture.alt || t('None')}
                </p>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </aside>
  )
}

function consentFacts({ author, approval, scheduledAt, state, posts }: Draft) {
  const facts: (readonly [string, React.ReactNode])[] = [[t('Author'), author.name]]
  if (approval?.state === 'open') {
    facts.push([t('Asked of'), approval.label], [t('Due'), <Time key="due" at={approval.dueAt} />])
  }
  if (approval?.state === 'granted') {
    const by = approval.settledBy ?? t('A colleague')
    const at = approval.settledAt ? <Time at={approval.settledAt} /> : null
    facts.push([
      t('Consented'),
      <span key="by">
        {by}
        {at ? <>, {at}</> : null}
      </span>,
    ])
  }
  if (!approval && state !== 'draft') facts.push([t('Consented'), t('Not needed')])
  const out = wentOut(posts)
  const at = out ?? scheduledAt
  facts.push([out ? t('Went out') : t('Goes out'), at ? <Time key="goes" at={at} /> : t('Once consented to')])
  return facts
}
