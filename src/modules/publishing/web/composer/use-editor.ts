import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useReducer, useRef, useState } from 'react'
import { api, orpc } from '#web/api.ts'
import { toRefusal } from '#web/errors.ts'
import { useSession } from '#web/session.ts'
import type { Draft } from '../../contract.ts'
import { isUnsaved, retryPause, SAVE_PAUSE } from './autosave.ts'
import { type Content, toInput } from './content.ts'
import { type Editor, type EditorEvent, nextEditor, startEditor } from './editor-state.ts'
import { dropCopy, keepCopy, readCopy } from './local-copy.ts'

export type EditorHandle = {
  readonly editor: Editor
  /** Null until the server knows the draft. */
  readonly draftId: string | null
  readonly edit: (change: (content: Content) => Content) => void
  readonly dispatch: (event: EditorEvent) => void
  /** Saves what is open now; what the server knows it by then, or a refusal. */
  readonly flush: () => Promise<Kept>
}

export type Kept = { readonly id: string; readonly revision: number }

const newName = 'new'

/** Edits a draft, saves it as it is typed, and keeps in this browser what could not be saved. */
export function useEditor(
  draft: Draft | null,
  fresh: Content,
  onCreated: (draft: Draft) => void,
): EditorHandle {
  const me = useSession().member.id
  const [draftId, setDraftId] = useState(draft?.id ?? null)
  const [editor, dispatch] = useReducer(nextEditor, null, () =>
    startEditor(draft, fresh, readCopy(me, draft?.id ?? newName)),
  )
  const created = useCallback(
    (made: Draft) => {
      dropCopy(me, newName)
      setDraftId(made.id)
      onCreated(made)
    },
    [me, onCreated],
  )
  useEffect(() => {
    if (draft) dispatch({ type: 'read', draft })
  }, [draft])
  useTimers(editor, dispatch)
  useSending(editor, draftId, dispatch, created)
  useCopy(editor, me, draftId)
  useLastSave(editor, draftId, me)
  const edit = useCallback((change: (content: Content) => Content) => dispatch({ type: 'edit', change }), [])
  return { editor, draftId, edit, dispatch, flush: useFlush(editor, draftId, dispatch) }
}

type Dispatch = (event: EditorEvent) => void

/** Saves after a pause in typing, and tries again while there is no line. */
function useTimers({ save }: Editor, dispatch: Dispatch): void {
  const { phase, keys, failures } = save
  // biome-ignore lint/correctness/useExhaustiveDependencies: every key starts the pause anew
  useEffect(() => {
    if (phase !== 'waiting') return
    const timer = setTimeout(() => dispatch({ type: 'due' }), SAVE_PAUSE)
    return () => clearTimeout(timer)
  }, [phase, keys, dispatch])
  useEffect(() => {
    if (phase !== 'offline') return
    const again = (): void => dispatch({ type: 'due' })
    const timer = setTimeout(again, retryPause(failures))
    addEventListener('online', again)
    return () => {
      clearTimeout(timer)
      removeEventListener('online', again)
    }
  }, [phase, failures, dispatch])
}

const kinds = { offline: 'offline', server: 'offline', throttled: 'offline', stale: 'stale' } as const

function useSending(
  editor: Editor,
  draftId: string | null,
  dispatch: Dispatch,
  created: (draft: Draft) => void,
): void {
  const { sending, save } = editor
  const target = useRef({ draftId, revision: save.revision, created })
  useEffect(() => {
    target.current = { draftId, revision: save.revision, created }
  })
  useEffect(() => {
    if (!sending) return
    const { draftId: id, revision } = target.current
    const send = async (): Promise<void> => {
      if (id === null) {
        const made = await api.publishing.create(toInput(sending))
        target.current.created(made)
        return dispatch({ type: 'saved', revision: made.revision, at: made.updatedAt })
      }
      const kept = await api.publishing.save({ id, revision, ...toInput(sending) })
      dispatch({ type: 'saved', revision: kept.revision, at: kept.updatedAt })
    }
    send().catch((error: unknown) => {
      const refusal = toRefusal(error)
      const kind = Object.entries(kinds).find(([name]) => name === refusal.kind)?.[1] ?? 'refused'
      const reason = [Object.values(refusal.fields)[0] ?? refusal.message, refusal.help]
        .filter(Boolean)
        .join(' ')
      dispatch({ type: 'failed', kind, reason })
    })
  }, [sending, dispatch])
}

/** The copy in this browser stands exactly as long as the server does not have the text. */
function useCopy(editor: Editor, me: string, draftId: string | null): void {
  const { content, sending, save } = editor
  const unsaved = isUnsaved(save)
  const name = draftId ?? newName
  useEffect(() => {
    if (unsaved) keepCopy(me, name, { content, revision: save.revision, sent: sending })
    else dropCopy(me, name)
  }, [unsaved, me, name, content, sending, save.revision])
}

/** Leaving the screen within the pause after typing saves at once; the copy stays until that has worked. */
function useLastSave(editor: Editor, draftId: string | null, me: string): void {
  const queries = useQueryClient()
  const latest = useRef({ editor, draftId })
  useEffect(() => {
    latest.current = { editor, draftId }
  })
  useEffect(
    () => () => {
      const { editor: last, draftId: id } = latest.current
      if (id === null || last.save.phase !== 'waiting') return
      const input = { id, revision: last.save.revision, ...toInput(last.content) }
      api.publishing
        .save(input)
        .then(() => {
          dropCopy(me, id)
          return queries.invalidateQueries({ queryKey: orpc.publishing.key() })
        })
        .catch(() => {
          // The copy is still here and is read when the draft is opened again.
        })
    },
    [queries, me],
  )
}

type Waiter = { resolve: (kept: Kept) => void; reject: (error: unknown) => void }

function useFlush(editor: Editor, draftId: string | null, dispatch: Dispatch): () => Promise<Kept> {
  const waiters = useRef<Waiter[]>([])
  const { phase, revision, reason } = editor.save
  const latest = useRef({ phase, revision, draftId })
  useEffect(() => {
    latest.current = { phase, revision, draftId }
    if (waiters.current.length === 0 || phase === 'saving') return
    if (phase === 'waiting') return dispatch({ type: 'due' })
    for (const waiter of waiters.current.splice(0)) {
      if (phase === 'idle' && draftId !== null) waiter.resolve({ id: draftId, revision })
      else waiter.reject(new NotSaved(reason))
    }
  }, [phase, revision, reason, draftId, dispatch])
  return useCallback(() => {
    const { phase: now, revision: at, draftId: id } = latest.current
    if (now === 'idle' && id !== null) return Promise.resolve({ id, revision: at })
    return new Promise<Kept>((resolve, reject) => {
      waiters.current.push({ resolve, reject })
      dispatch({ type: 'due' })
    })
  }, [dispatch])
}

/** The save that something else waited for did not work; the bar already says why. */
export class NotSaved extends Error {
  constructor(reason: string | null) {
    super(reason ?? 'not saved')
  }
}
