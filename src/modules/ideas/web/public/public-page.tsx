import type { ReactNode } from 'react'
import { Mark } from '#web/design/mark.tsx'
import { currentLocale, locales, setLocale, t } from '#web/i18n.ts'
import css from './public.module.css'

type Props = { from?: string | undefined; title: string; children: ReactNode }

/** A page for people without an account: who asks, one column, the language within reach. */
export function PublicPage({ from, title, children }: Props) {
  return (
    <div className={css.page}>
      <header className={css.head}>
        <span className={css.from}>
          <Mark size={22} />
          <b className="strong clip">{from ?? 'Weft'}</b>
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
        <h1 className={css.title} dir="auto">
          {title}
        </h1>
        {children}
      </main>
    </div>
  )
}

/** A field that people do not see; programs fill it in. */
export function Trap() {
  return (
    <div className={css.trap} aria-hidden="true">
      <label>
        Website
        <input name="website" type="text" tabIndex={-1} autoComplete="off" />
      </label>
    </div>
  )
}
