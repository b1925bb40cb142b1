import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Conversation } from '#modules/inbox/contract.ts'
import { orpc } from '#web/api.ts'
import { toast } from '#web/design/toast.tsx'
import { type Refusal, toRefusal } from '#web/errors.ts'
import { t } from '#web/i18n.ts'
import { atOnce } from './mutate.ts'
import type { Acts } from './use-acts.ts'
import type { useNewestSeen } from './use-newest.ts'
import type { ReplyDraft } from './use-reply-draft.ts'

type Sending = {
  conversation: Conversation
  draft: ReplyDraft
  newest: ReturnType<typeof useNewestSeen>
  acts: Acts
}

/** Sends the answer. A refusal keeps the text; one that came too late brings what happened into the thread. */
export function useSend({ conversation, draft, newest, acts }: Sending) {
  const queries = useQueryClient()
  const answer = useMutation(orpc.inbox.answer.mutationOptions(atOnce))
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [busy, setBusy] = useState(false)
  const { id } = conversation
  const lookAtThread = () => queries.invalidateQueries({ queryKey: orpc.inbox.get.key({ input: { id } }) })

  const send = async (close: boolean): Promise<void> => {
    if (busy || !newest.seen) return
    setBusy(true)
    setRefusal(null)
    // What was being saved must have arrived, or it would come back as a draft after the answer.
    await draft.flush()
    const { text, media } = draft.value
    try {
      const { state } = await answer.mutateAsync({
        id,
        text,
        media: [...media],
        lastMessageId: newest.seen,
        close,
      })
      await draft.sent()
      const waits = state === 'waiting'
      toast(
        waits ? t('Asked. It goes out when somebody consents.') : close ? t('Sent and closed.') : t('Sent.'),
      )
      if (close && !waits) acts.answeredAndClosed(conversation)
      void queries.invalidateQueries({ queryKey: orpc.inbox.views.key() })
      await lookAtThread()
    } catch (error) {
      const said = toRefusal(error)
      setRefusal(said)
      if (said.kind === 'stale') await lookAtThread()
    } finally {
      setBusy(false)
    }
  }
  return { send, busy, refusal, forgive: () => setRefusal(null) }
}
