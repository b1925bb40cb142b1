import { useQueryClient } from '@tanstack/react-query'
import { type RefObject, useCallback, useState } from 'react'
import type { Conversation } from '#modules/inbox/contract.ts'
import { api, orpc } from '#web/api.ts'
import { toast, toastError } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'
import { mutate } from '../mutate.ts'
import type { ReplyDraft } from '../use-reply-draft.ts'
import type { After } from './after.ts'
import { insertAt } from './insert-at.ts'
import { useFollowsBack } from './undo-send.ts'
import { useTriage } from './use-answering.ts'

type ToolsOf = {
  conversation: Conversation
  draft: ReplyDraft
  field: RefObject<HTMLTextAreaElement | null>
}

export type Asking = 'saved-reply' | 'triage' | null

/** What helps with writing an answer: each puts words into the field, and none of them sends. */
export function useTools({ conversation, draft, field }: ToolsOf) {
  const queries = useQueryClient()
  const { id } = conversation
  const [asking, setAsking] = useState<Asking>(null)
  const [busy, setBusy] = useState(false)
  const { from, note, clear } = useOrigin()
  const triage = useTriage(id)
  useFollowsBack(
    id,
    useCallback((after) => note({ after }), [note]),
  )

  const put = (words: string, own = false): void => {
    const at = field.current?.selectionStart ?? draft.value.text.length
    const next = insertAt(draft.value.text, words, at, own)
    draft.change((before) => ({ ...before, text: next.text }))
    requestAnimationFrame(() => {
      field.current?.focus()
      field.current?.setSelectionRange(next.end, next.end)
    })
  }
  const run = async (work: () => Promise<void>): Promise<void> => {
    if (busy) return
    setBusy(true)
    try {
      await work()
    } catch (error) {
      toastError(error)
    } finally {
      setBusy(false)
    }
  }
  const insertReply = (replyId: string) =>
    run(async () => {
      setAsking(null)
      const { text, open, acts } = await mutate(queries, () => api.inbox.insertReply({ id, replyId }))
      put(text, true)
      if (open.length > 0)
        toast(
          t('Fill in what nobody knows yet: {places}', { places: open.map((one) => `{${one}}`).join(', ') }),
        )
      if (acts.close) note({ ends: true })
      if (acts.triage) triage(acts.triage)
      if (acts.handTo || acts.labels?.length)
        note({ after: { handTo: acts.handTo ?? null, labels: acts.labels ?? [] } })
      void queries.invalidateQueries({ queryKey: orpc.savedReplies.list.key() })
    })
  const insertStatement = (said: { releaseId: string; words: string }): void => {
    put(said.words, true)
    note({ releaseId: said.releaseId })
    toast(t('Write a line of your own to it: they know whether it is meant for them.'))
  }
  const insertSurvey = () =>
    run(async () => {
      const { url } = await mutate(queries, () => api.inbox.surveyLink({ id }))
      put(t('How was it? One question, no sign-in: {link}', { link: url }), true)
    })
  const help = useHelp({ id, draft, run, setSuggested: (suggested) => note({ suggested }) })
  return {
    asking,
    setAsking,
    busy,
    ...from,
    dropAfter: () => note({ after: null }),
    read: () => note({ suggested: false }),
    clear,
    insertReply,
    insertStatement,
    insertSurvey,
    help,
    triage,
  }
}

export type Tools = ReturnType<typeof useTools>

type Origin = {
  /** Words of a machine stand in the field, and nobody has said that they were read. */
  suggested: boolean
  /** A saved reply was meant to end the matter. */
  ends: boolean
  /** A statement of ours stands in the field, to be personalised. */
  releaseId: string | null
  /** What a saved reply does once the answer is sent. */
  after: After | null
}
const own: Origin = { suggested: false, ends: false, releaseId: null, after: null }

/** Where the words in the field came from, until it is empty again: it was sent, or somebody began anew. */
function useOrigin() {
  const [from, setFrom] = useState(own)
  const note = useCallback((more: Partial<Origin>): void => setFrom((before) => ({ ...before, ...more })), [])
  return { from, note, clear: () => setFrom(own) }
}

type HelpOf = {
  id: string
  draft: ReplyDraft
  run: (work: () => Promise<void>) => Promise<void>
  setSuggested: (on: boolean) => void
}

/** Words of a machine take the place of what is written, with the way back. */
function useHelp({ id, draft, run, setSuggested }: HelpOf) {
  const queries = useQueryClient()
  return (task: 'draft' | 'translate-draft', lang: string) =>
    run(async () => {
      const before = draft.value.text
      const { text, removed } = await mutate(queries, () => api.inbox.help({ id, task, text: before, lang }))
      draft.change((value) => ({ ...value, text }))
      setSuggested(true)
      const said =
        removed > 0
          ? t(
              'Suggested. {n, plural, one {# address or name} other {# addresses or names}} nobody had said was left out.',
              { n: removed },
            )
          : t('Suggested. Read it before you send it.')
      toast(said, {
        undo: () => {
          draft.change((value) => ({ ...value, text: before }))
          setSuggested(false)
        },
      })
    })
}
