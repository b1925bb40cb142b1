import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect } from 'react'
import type { Conversation } from '#modules/inbox/contract.ts'
import { api, orpc } from '#web/api.ts'
import { toast, toastError } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'
import { useGo } from '#web/screen-hooks.ts'
import type { DraftValue } from '../draft-keeper.ts'
import { mutate } from '../mutate.ts'
import type { After } from './after.ts'

type Sent = { conversationId: string; messageId: string; undoUntil: string | null }

/** Open fields that take words back, by conversation. */
const fields = new Map<string, (words: DraftValue) => void>()
/** What they did once sent comes back with them. */
const follows = new Map<string, (after: After) => void>()
let latest: { run: () => void; until: number } | null = null

/** The last answer that can still be taken back goes no further; does nothing when there is none. */
export function undoLatest(): void {
  const found = latest
  latest = null
  if (found && Date.now() < found.until) found.run()
}

/** While the field stands, words that are taken back come into it. */
export function useWordsBack(conversationId: string, take: (words: DraftValue) => void): void {
  useEffect(() => {
    fields.set(conversationId, take)
    return () => {
      if (fields.get(conversationId) === take) fields.delete(conversationId)
    }
  }, [conversationId, take])
}

/** While the field stands, what was to follow an answer that is taken back follows the next one. */
export function useFollowsBack(conversationId: string, take: (after: After) => void): void {
  useEffect(() => {
    follows.set(conversationId, take)
    return () => {
      if (follows.get(conversationId) === take) follows.delete(conversationId)
    }
  }, [conversationId, take])
}

/** Says what was sent, with the way back for as long as there is one: on the toast, and by a key. */
export function useOfferUndo(): (sent: Sent, said: string) => void {
  const queries = useQueryClient()
  const go = useGo()
  return useCallback(
    (sent, said) => {
      if (sent.undoUntil === null) return toast(said)
      let asked = false
      const undo = (): void => {
        if (asked) return
        asked = true
        void takeBack(queries, sent, () => go(`/inbox/all/${sent.conversationId}`))
      }
      const until = Date.parse(sent.undoUntil)
      latest = { run: undo, until }
      // As long as the server allows; a clock of this device that is wrong does not make it vanish or stand for ever.
      toast(said, { undo, undoMs: Math.min(30_000, Math.max(3_000, until - Date.now())) })
    },
    [queries, go],
  )
}

async function takeBack(queries: QueryClient, sent: Sent, open: () => void): Promise<void> {
  const { conversationId: id, messageId } = sent
  try {
    const words = await mutate(queries, () => api.inbox.undoAnswer({ id, messageId }))
    const key = orpc.inbox.get.queryKey({ input: { id } })
    queries.setQueryData<Conversation>(key, (seen) => seen && withDraft(seen, messageId, words))
    const field = fields.get(id)
    if (field) field(words)
    else open()
    if (words.follows) follows.get(id)?.({ ...words.follows, labels: [...words.follows.labels] })
    toast(t('Taken back. It was not sent.'))
  } catch (error) {
    toastError(error)
  }
  await queries.invalidateQueries({ queryKey: orpc.inbox.get.key({ input: { id } }) })
}

function withDraft(
  seen: Conversation,
  messageId: string,
  words: { text: string; media: DraftValue['media'] },
) {
  const messages = seen.messages.filter((one) => one.id !== messageId)
  const draft = { text: words.text, media: [...words.media], updatedAt: new Date().toISOString() }
  return { ...seen, messages, draft }
}
