import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { Conversation } from '#modules/inbox/contract.ts'
import { api, orpc } from '#web/api.ts'
import { CheckLine, CheckLines } from '#web/design/checks.tsx'
import { formatTime, t } from '#web/i18n.ts'
import { useSession } from '#web/session.ts'
import { WhoElse } from '../presence/others.tsx'
import { usePresence } from '../presence/use-presence.ts'
import styles from './experts.module.css'
import { OpenQuestions } from './open-questions.tsx'
import { saidBefore } from './said-before.ts'

type BesideProps = { conversation: Conversation; typed: string }

/** What has to be known before one writes: who else is here, what an earlier desk told them, who was asked. */
export function Beside({ conversation, typed }: BesideProps) {
  const others = usePresence(conversation.id, typed)
  const { questions } = useQuery(orpc.inbox.questions.queryOptions({ input: { id: conversation.id } }))
    .data ?? {
    questions: [],
  }
  useSeen(conversation)
  const before = saidBefore(conversation)
  return (
    <div className={styles.beside}>
      <CheckLines label={t('Before you write')}>
        <WhoElse others={others} />
        {before ? (
          <CheckLine tone="plain" icon="info">
            {t('{desk} told them {time}: “{text}” Do not say it again.', {
              ...{ desk: before.desk, time: formatTime(before.at), text: before.text },
            })}
          </CheckLine>
        ) : null}
        <OpenQuestions questions={questions.filter((one) => one.state === 'open')} />
      </CheckLines>
    </div>
  )
}

/** Whoever reads the thread has seen the notes that name them. */
function useSeen({ id, notes }: Conversation): void {
  const me = useSession().member.id
  const unseen = notes.some((note) => note.mentions.some((one) => one.id === me && !one.seen))
  const answered = notes.filter((note) => note.expert !== null).length
  useEffect(() => {
    if (!unseen && answered === 0) return
    api.inbox.sawMentions({ id }).catch(() => {
      // It stays on Today; nothing is lost.
    })
  }, [id, unseen, answered])
}
