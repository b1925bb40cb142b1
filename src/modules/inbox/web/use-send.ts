import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Conversation } from '#modules/inbox/contract.ts'
import { orpc } from '#web/api.ts'
import { type Refusal, toRefusal } from '#web/errors.ts'
import { t } from '#web/i18n.ts'
import type { After } from './answering/after.ts'
import { SendKey } from './answering/send-key.ts'
import { useOfferUndo } from './answering/undo-send.ts'
import { atOnce } from './mutate.ts'
import type { Acts } from './use-acts.ts'
import type { useNewestSeen } from './use-newest.ts'
import type { ReplyDraft } from './use-reply-draft.ts'

type Sending = {
  conversation: Conversation
  draft: ReplyDraft
  newest: ReturnType<typeof useNewestSeen>
  acts: Acts
  /** To the person alone. */
  privately: boolean
  /** A statement of ours that the words came from. */
  releaseId: string | null
  /** What a saved reply has done once the answer is live. */
  follows: After | null
  onSent: () => void
}

/** Sends the answer. A refusal keeps the text; one that came too late brings what happened into the thread. */
export function useSend({
  conversation,
  draft,
  newest,
  acts,
  privately,
  releaseId,
  follows,
  onSent,
}: Sending) {
  const queries = useQueryClient()
  const answer = useMutation(orpc.inbox.answer.mutationOptions(atOnce))
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [busy, setBusy] = useState(false)
  const [pressed] = useState(() => new SendKey())
  const offerUndo = useOfferUndo()
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
      const sent = await answer.mutateAsync({
        id,
        text,
        media: [...media],
        lastMessageId: newest.seen,
        close,
        privately,
        ...(releaseId ? { releaseId } : {}),
        ...(follows ? { follows } : {}),
        sendId: pressed.idFor({ text, media, close }),
      })
      pressed.settled()
      await draft.sent()
      onSent()
      const { state, messageId, undoUntil } = sent
      const waits = state === 'waiting'
      offerUndo({ conversationId: id, messageId, undoUntil }, sentWords(waits, close))
      if (close && !waits) acts.answeredAndClosed(conversation)
      void queries.invalidateQueries({ queryKey: orpc.inbox.views.key() })
      await lookAtThread()
    } catch (error) {
      const said = toRefusal(error)
      // Whether the server has it is not known: pressing again is the same press.
      if (!['offline', 'server'].includes(said.kind)) pressed.settled()
      setRefusal(said)
      if (said.kind === 'stale') await lookAtThread()
    } finally {
      setBusy(false)
    }
  }
  return { send, busy, refusal, forgive: () => setRefusal(null) }
}

function sentWords(waits: boolean, close: boolean): string {
  if (waits) return t('Asked. It goes out when somebody consents.')
  return close ? t('Goes out in a moment, then it closes.') : t('Goes out in a moment.')
}
