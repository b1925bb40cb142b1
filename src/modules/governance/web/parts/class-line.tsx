import type { Answer } from '#modules/governance/contract.ts'
import { Chip } from '#web/design/chip.tsx'
import { t } from '#web/i18n.ts'
import type { Because } from '../types.ts'
import { className } from '../words/classes.ts'
import { andList, topicWord } from '../words/lists.ts'
import styles from './class-line.module.css'

type ClassLineProps = {
  of: Answer['contentClass']
  topics?: readonly string[] | undefined
  because: Because
}

/** The class of a content, what it is about, and the words that made it so. */
export function ClassLine({ of, topics = [], because }: ClassLineProps) {
  const words = [...new Set(because.filter((one) => one.class === of).map((one) => one.found))]
  return (
    <div className={styles.line}>
      <ClassMark of={of} />
      <span>
        <b className="mid">{className(of)}</b>
        {topics.length > 0 ? (
          <span className="q"> {t('about {topics}', { topics: andList(topics.map(topicWord)) })}</span>
        ) : null}
        <span className="q">
          {' '}
          {words.length > 0
            ? t('because of {words}', { words: andList(words.map((word) => t('“{word}”', { word }))) })
            : t('no rule speaks against it')}
        </span>
      </span>
    </div>
  )
}

/** The letter of a class in its own small field. */
export function ClassMark({ of }: { of: string }) {
  return (
    <Chip className={styles.mark}>
      <span className="vh">{t('Class')} </span>
      {of}
    </Chip>
  )
}
