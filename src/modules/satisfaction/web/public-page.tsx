import type { ReactNode } from 'react'
import { Mark } from '#web/design/mark.tsx'
import { currentLocale, locales, setLocale, t } from '#web/i18n.ts'
import css from './satisfaction.module.css'

type PageProps = { from: string | undefined; children: ReactNode }

/** The page of somebody without an account: who asks, one column, the language within reach. */
export function PublicPage({ from, children }: PageProps) {
  return (
    <div className={css.page}>
      <header className={css.head}>
        <span className={css.from}>
          <Mark size={22} />
          <b className="strong clip">{from ?? ''}</b>
        </span>
        <fieldset className={css.languages} aria-label={t('Language')}>
          {locales.map(({ id, name }) => (
            <button
              key={id}
              type="button"
              lang={id}
              aria-pressed={currentLocale() === id}
              className={css.language}
              onClick={() => void setLocale(id)}
            >
              {name}
            </button>
          ))}
        </fieldset>
      </header>
      <main className={css.main}>
        <h1 className={css.title}>{t('How was it?')}</h1>
        {children}
      </main>
    </div>
  )
}
