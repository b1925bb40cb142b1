import { Time } from '#web/design/time.tsx'
import { t } from '#web/i18n.ts'
import styles from './answering.module.css'
import { useAnswering } from './use-answering.ts'

/** What the person said to the one question, at the end of the thread. */
export function SaidLine({ id }: { id: string }) {
  const said = useAnswering(id)?.said
  if (!said) return null
  return (
    <aside className={styles.said} aria-label={t('How they found it')}>
      <b className="strong">{t('{score} of 5', { score: said.score })}</b>
      {said.comment ? <q dir="auto">{said.comment}</q> : <span className="q">{t('without a comment')}</span>}
      <Time at={said.at} />
    </aside>
  )
}
