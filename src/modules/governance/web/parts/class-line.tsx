import type { Answer } from '#modules/governance/contract.ts'
import { Chip } from '#web/design/chip.tsx'
import { t } from '#web/i18n.ts'
import type { Because } from '../types.ts'
import { className } from '../words/classes.ts'
import { andList, topicWord } from '../words/lists.ts'
import styles from './class-line.module.css'
import { asWritten } from './found-spans.ts'

type ClassLineProps = {
  of: Answer['contentClass']
  topics?: readonly string[] | undefined
  because: Because
  /** What was written: the words are said as they stand there. */
  text: string
}

/** The class of a content, what it is about, and the words that made it so. */
export function ClassLine({ of, topics = [], because, text }: ClassLineProps) {
  const found = because.filter((one) => one.class === of).map((one) => asWritten(text, one.found))
  const words = [...new Set(found)].map((word) => t('“{word}”', { word }))
  const said = [
    className(of),
    ...(topics.length > 0 ? [t('about {topics}', { topics: andList(topics.map(topicWord)) })] : []),
    words.length > 0 ? t('because of {words}', { words: andList(words) }) : t('no rule speaks against it'),
  ]
  return (
    <p className={styles.line}>
      <ClassMark of={of} />
      <span>{said.join(', ')}</span>
    </p>
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
