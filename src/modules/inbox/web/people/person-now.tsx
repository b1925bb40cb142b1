import { CheckLine, CheckLines } from '#web/design/checks.tsx'
import { Chip } from '#web/design/chip.tsx'
import { t } from '#web/i18n.ts'
import styles from '../person.module.css'
import people from './people.module.css'
import { OpenLines, SpokenLines } from './spoken.tsx'
import { usePerson } from './use-person.ts'
import { standingWord } from './words.ts'

type NowProps = { personId: string; conversationId: string }

/** What somebody has to know before answering: who else has this person, who spoke to them, what was asked of us. */
export function PersonNow({ personId, conversationId }: NowProps) {
  const person = usePerson(personId).data
  if (!person) return null
  const elsewhere = person.open.some(({ id }) => id !== conversationId)
  const { standing, notes, spoken, block } = person
  if (!elsewhere && !standing && !block && notes.length === 0 && spoken.length === 0) return null
  return (
    <section className={styles.part} aria-label={t('Before you answer')}>
      <h3 className="label">{t('Before you answer')}</h3>
      {standing ? (
        <p className={people.standing}>
          <Chip>{standingWord(standing)}</Chip>
        </p>
      ) : null}
      <CheckLines label={t('Before you answer')}>
        {block ? (
          <CheckLine tone="stop" icon="stop">
            <b className="mid">{t('They asked not to be written to')}</b>{' '}
            <span className="q">{block.reason}</span>
          </CheckLine>
        ) : null}
        <OpenLines open={person.open} but={conversationId} />
        {notes.map((note) => (
          <CheckLine key={note.id} tone="plain" icon="note">
            {note.text}
          </CheckLine>
        ))}
      </CheckLines>
      <SpokenLines spoken={spoken} />
    </section>
  )
}
