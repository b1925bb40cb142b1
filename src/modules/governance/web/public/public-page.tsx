import type { ReactNode } from 'react'
import { classes } from '#web/design/classes.ts'
import { Mark } from '#web/design/mark.tsx'
import { currentLocale, locales, setLocale, t } from '#web/i18n.ts'
import styles from './public-page.module.css'

type PublicPageProps = { children: ReactNode; wide?: boolean | undefined }

/** A page for people without an account: one column, the language within reach. */
export function PublicPage({ children, wide }: PublicPageProps) {
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <span className="row">
          <Mark size={26} />
          <b className="strong t16">Weft</b>
        </span>
        <fieldset className={styles.languages} aria-label={t('Language')}>
          {locales.map(({ id, name }) => (
            <button
              key={id}
              type="button"
              lang={id}
              aria-pressed={currentLocale() === id}
              className={styles.language}
              onClick={() => void setLocale(id)}
            >
              {name}
            </button>
          ))}
        </fieldset>
      </header>
      <main className={classes(styles.main, wide && styles.wide)}>{children}</main>
    </div>
  )
}
