import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { orpc } from '#web/api.ts'
import { Button, LinkButton } from '#web/design/button.tsx'
import { Select } from '#web/design/choice-field.tsx'
import { Dialog } from '#web/design/dialog.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { toRefusal } from '#web/errors.ts'
import { t } from '#web/i18n.ts'
import { classWord, contentClasses } from './class-words.ts'
import styles from './content-class.module.css'
import type { Decision } from './use-checks.ts'

type Props = {
  decision: Decision
  /** Null before the first key was saved: there is nothing yet to judge. */
  draftId: string | null
  digest: string | undefined
}

/** How sensitive this is taken to be, by which words, and a person's word against it. */
export function ContentClass({ decision, draftId, digest }: Props) {
  const [open, setOpen] = useState(false)
  const { contentClass, because, judgedBy, topics } = decision
  const words = [...new Set(because.filter((one) => one.class === contentClass).map((one) => one.found))]
  return (
    <section className={styles.class} aria-label={t('Class of the content')}>
      <p className="strong">{classWord(contentClass)}</p>
      {judgedBy ? <p className="q">{t('So judged by {name}.', { name: judgedBy })}</p> : null}
      {!judgedBy && words.length > 0 ? (
        <p className="q">
          {t('Because of {words}.', { words: words.map((word) => `“${word}”`).join(', ') })}
        </p>
      ) : null}
      {topics.length > 0 ? <p className="q">{t('About: {topics}', { topics: topics.join(', ') })}</p> : null}
      {draftId && digest ? (
        <LinkButton onPress={() => setOpen(true)}>{t('Judge it otherwise')}</LinkButton>
      ) : null}
      {open && draftId && digest ? (
        <Judge decision={decision} draftId={draftId} digest={digest} onClose={() => setOpen(false)} />
      ) : null}
    </section>
  )
}

type JudgeProps = { decision: Decision; draftId: string; digest: string; onClose: () => void }

function Judge({ decision, draftId, digest, onClose }: JudgeProps) {
  const [chosen, setChosen] = useState(decision.contentClass)
  const [reason, setReason] = useState('')
  const client = useQueryClient()
  const judge = useMutation({
    ...orpc.governance.judge.mutationOptions(),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: orpc.publishing.check.key() })
      onClose()
    },
  })
  const refusal = judge.error ? toRefusal(judge.error) : null
  const words = [refusal?.message, refusal?.help].filter(Boolean).join(' ')
  return (
    <Dialog
      title={t('Judge the class of this content')}
      note={t(
        'It holds for exactly these words and is recorded with your name. An edit ends it. Milder than the rules counts only from somebody else who may consent.',
      )}
      open
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('Cancel')}</Button>
          <Button
            kind="pri"
            busy={judge.isPending}
            disabledReason={reason.trim().length < 3 ? t('Say in a few words why.') : undefined}
            onPress={() =>
              judge.mutate({
                subjectId: draftId,
                digest,
                class: chosen,
                topics: decision.topics,
                reason,
                instead: decision.contentClass,
              })
            }
          >
            {t('Record it')}
          </Button>
        </>
      }
    >
      <Select
        name="class"
        label={t('Class')}
        value={chosen}
        onChange={setChosen}
        options={contentClasses.map((one) => ({ value: one, label: classWord(one) }))}
      />
      <TextField
        name="reason"
        label={t('Why')}
        value={reason}
        onChange={setReason}
        error={words === '' ? undefined : words}
      />
    </Dialog>
  )
}
