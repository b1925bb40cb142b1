import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { StateWord } from '#web/design/chip.tsx'
import { TextArea } from '#web/design/text-field.tsx'
import { Time } from '#web/design/time.tsx'
import { toast, toastError } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'
import type { Reading } from '../types.ts'
import styles from './reading-item.module.css'

/** One content that went out: its words, and whether they were fine. */
export function ReadingItem({ reading }: { reading: Reading }) {
  return (
    <article className={styles.item} aria-label={reading.title}>
      <p className={styles.words} dir="auto">
        {reading.text || reading.title}
      </p>
      <p className="q t13">
        {t('from {author}', { author: reading.author.name })}, <Time at={reading.at} />
      </p>
      {reading.verdict ? <Verdict reading={reading} /> : <Judging reading={reading} />}
    </article>
  )
}

function Verdict({ reading }: { reading: Reading }) {
  const fine = reading.verdict === 'fine'
  const by = reading.readBy ?? t('somebody who left')
  return (
    <p className={styles.verdict}>
      <StateWord tone={fine ? 'good' : 'warn'} icon={fine ? 'check' : 'warning'}>
        {fine ? t('Fine, read by {by}', { by }) : t('A concern, by {by}', { by })}
      </StateWord>
      {reading.note ? <span className="q t13">{reading.note}</span> : null}
    </p>
  )
}

function Judging({ reading }: { reading: Reading }) {
  const queries = useQueryClient()
  const [worried, setWorried] = useState(false)
  const [note, setNote] = useState('')
  const [error, setError] = useState<string>()
  const why = useId()
  const read = useMutation(
    orpc.governance.read.mutationOptions({
      onSuccess: () => toast(t('Thank you. It is noted.')),
      onError: toastError,
      onSettled: () => queries.invalidateQueries({ queryKey: orpc.governance.readings.key() }),
    }),
  )
  const concern = (): void => {
    if (note.trim().length < 3) setError(t('Say in a few words what worries you.'))
    else read.mutate({ id: reading.id, verdict: 'concern', note: note.trim() })
  }
  const off = reading.mayNot ? why : undefined
  return (
    <>
      {reading.mayNot ? (
        <p id={why} className="q t13">
          {reading.mayNot}
        </p>
      ) : null}
      {worried ? (
        <TextArea
          name="note"
          label={t('What worries you')}
          hint={t('The author and those who may pause read it.')}
          rows={2}
          autoFocus
          value={note}
          error={error}
          onChange={(text) => {
            setNote(text)
            setError(undefined)
          }}
        />
      ) : null}
      <div className={styles.acts}>
        {worried ? (
          <>
            <Button kind="pri" busy={read.isPending} reasonId={off} onPress={concern}>
              {t('Note the concern')}
            </Button>
            <Button onPress={() => setWorried(false)}>{t('Cancel')}</Button>
          </>
        ) : (
          <>
            <Button
              icon="check"
              busy={read.isPending}
              reasonId={off}
              onPress={() => read.mutate({ id: reading.id, verdict: 'fine' })}
            >
              {t('Fine')}
            </Button>
            <Button icon="warning" reasonId={off} onPress={() => setWorried(true)}>
              {t('I have a concern')}
            </Button>
          </>
        )}
      </div>
    </>
  )
}
