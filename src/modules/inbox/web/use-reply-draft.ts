import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Conversation } from '#modules/inbox/contract.ts'
import { api, orpc } from '#web/api.ts'
import { toRefusal } from '#web/errors.ts'
import { useSession } from '#web/session.ts'
import { useWordsBack } from './answering/undo-send.ts'
import { DraftKeeper, type DraftState, type DraftValue } from './draft-keeper.ts'
import { readCopy, writeCopy } from './kept-copy.ts'
import { mutate } from './mutate.ts'

const nothing: DraftValue = { text: '', media: [] }

/** The answer being written: from the copy in this tab if the server does not have it yet, else from the server. */
export function useReplyDraft({ id, draft }: Conversation) {
  const member = useSession().member.id
  const queries = useQueryClient()
  const [value, setValue] = useState<DraftValue>(() => readCopy<DraftValue>(member, id) ?? draft ?? nothing)
  const [state, setState] = useState<DraftState>(draft ? 'saved' : 'still')
  const latest = useRef(value)
  const [keeper] = useState(
    () =>
      new DraftKeeper({
        save: async (typed) => {
          const { text } = typed
          const media = [...typed.media]
          const { savedAt } = await mutate(queries, () => api.inbox.saveDraft({ id, text, media }))
          const kept = { text, media, updatedAt: savedAt }
          queries.setQueryData<Conversation>(orpc.inbox.get.queryKey({ input: { id } }), (open) =>
            open ? { ...open, draft: kept } : open,
          )
        },
        keep: (typed) => writeCopy(member, id, typed),
        tell: setState,
        passing: (error) => ['offline', 'server', 'throttled'].includes(toRefusal(error).kind),
      }),
  )
  // After a refusal that only a person could mend (signing in again), fresh news from the server say that the door is open.
  const { dataUpdatedAt } = useQuery({
    ...orpc.inbox.get.queryOptions({ input: { id } }),
    notifyOnChangeProps: ['dataUpdatedAt'],
  })
  const unsaved = useRef(false)
  useEffect(() => {
    unsaved.current = state === 'unsaved'
  }, [state])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the moment of the news is the reason to try
  useEffect(() => {
    if (unsaved.current) void keeper.flush()
  }, [keeper, dataUpdatedAt])
  useEffect(() => {
    // A copy from before a reload or a sign-in goes to the server now.
    const copy = readCopy<DraftValue>(member, id)
    if (copy) keeper.change(copy)
    const onHide = (): void => {
      if (document.hidden) void keeper.flush()
    }
    document.addEventListener('visibilitychange', onHide)
    return () => {
      document.removeEventListener('visibilitychange', onHide)
      void keeper.flush()
    }
  }, [keeper, member, id])

  const change = useCallback(
    (next: (before: DraftValue) => DraftValue) => {
      latest.current = next(latest.current)
      setValue(latest.current)
      keeper.change(latest.current)
    },
    [keeper],
  )
  useWordsBack(
    id,
    useCallback(
      (words) =>
        change(({ text }) => ({
          text: text.trim() === '' || words.text.includes(text) ? words.text : `${words.text}\n\n${text}`,
          media: words.media,
        })),
      [change],
    ),
  )
  /** It was sent: the field is empty, and nothing of it is saved after this. */
  const sent = useCallback(async () => {
    await keeper.forget()
    latest.current = nothing
    setValue(nothing)
    queries.setQueryData<Conversation>(orpc.inbox.get.queryKey({ input: { id } }), (open) =>
      open ? { ...open, draft: null } : open,
    )
  }, [keeper, queries, id])
  return { value, state, change, sent, flush: useCallback(() => keeper.flush(), [keeper]) }
}

export type ReplyDraft = ReturnType<typeof useReplyDraft>
