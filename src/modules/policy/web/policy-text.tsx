import { Markdown } from '#web/design/markdown.tsx'
import type { SectionId } from '../contract.ts'
import styles from './policy-text.module.css'
import { sectionTitle } from './words.ts'

type Section = { readonly section: SectionId; readonly text: string }

/** Where a section stands on the page, for its contents. */
export const anchor = (section: SectionId): string => `section-${section}`

/** The long text: numbered sections at a readable measure. */
export function PolicyText({ sections, lang }: { sections: readonly Section[]; lang: string }) {
  return (
    <div className={styles.text}>
      {sections.map(({ section, text }, i) => (
        <section key={section} id={anchor(section)} aria-labelledby={`${anchor(section)}-head`}>
          <h2 id={`${anchor(section)}-head`}>
            <span className={styles.number} aria-hidden="true">
              {i + 1}
            </span>
            {sectionTitle(section)}
          </h2>
          <div lang={lang}>
            <Markdown text={text} />
          </div>
        </section>
      ))}
    </div>
  )
}
