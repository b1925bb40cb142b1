import type { ReactNode } from 'react'
import { currentLocale, locales, setLocale, t } from '../i18n.ts'
import { classes } from './classes.ts'
import { Mark } from './mark.tsx'
import './public-page.css'

type PublicPageProps = {
  /** The organisation that asks; left out while it is not known, and on pages of Weft itself. */
  from?: string | undefined
  title?: string | undefined
  /** form: one narrow column; text: one to read; wide: tables. */
  width?: 'form' | 'text' | 'wide' | undefined
  children: ReactNode
}

/** A page for people without an account: who asks, one column, the language within reach. */
export function PublicPage({ from, title, width = 'text', children }: PublicPageProps) {
  return (
    <div className="public">
      <header className="public-head">
        <span className="public-from">
          <Mark size={22} />
          <b className="strong clip">{from ?? 'Weft'}</b>
        </span>
        <fieldset className="public-languages" aria-label={t('Language')}>
          {locales.map(({ id, name }) => (
            <button
              key={id}
              type="button"
              lang={id}
              aria-pressed={currentLocale() === id}
              className="public-language"
              onClick={() => void setLocale(id)}
            >
              {name}
            </button>
          ))}
        </fieldset>
      </header>
      <main className={classes('public-main', width)}>
        {title === undefined ? null : (
          <h1 className="public-title" dir="auto">
            {title}
          </h1>
        )}
        {children}
      </main>
    </div>
  )
}

/** A field that people do not see; programs fill it in, and what comes with it is not kept. */
export function Trap() {
  return (
    <div className="public-trap" aria-hidden="true">
      <label>
        Website
        <input name="website" type="text" tabIndex={-1} autoComplete="off" />
      </label>
    </div>
  )
}
