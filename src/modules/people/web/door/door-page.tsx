import type { ReactNode } from 'react'
import { Mark } from '#web/design/mark.tsx'
import { currentLocale, locales, setLocale, t } from '#web/i18n.ts'
import css from './door.module.css'

type DoorPageProps = {
  title: ReactNode
  /** What this page is for, in a sentence. */
  text?: ReactNode
  /** Roomier, for pages with steps. */
  wide?: boolean | undefined
  children: ReactNode
}

/** A page before sign-in: one column, one purpose, the language within reach. */
export function DoorPage({ title, text, wide, children }: DoorPageProps) {
  return (
    <div className={css.door}>
      <header className={css.head}>
        <span className={css.mark}>
          <Mark size={26} />
          <b className="strong t16">Weft</b>
        </span>
        <LanguageChoice />
      </header>
      <main className={wide ? css.wide : css.narrow}>
        <h1 className={css.title}>{title}</h1>
        {text ? <p className={`q ${css.text}`}>{text}</p> : null}
        {children}
      </main>
    </div>
  )
}

function LanguageChoice() {
  return (
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
  )
}

/** Quiet lines below a form: other ways on. */
export function DoorFoot({ children }: { children: ReactNode }) {
  return <div className={`t13 q ${css.foot}`}>{children}</div>
}
