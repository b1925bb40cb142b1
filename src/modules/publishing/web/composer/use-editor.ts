import { useCallback, useEffect, useReducer, useRef, useState } from 'react'
import { useSession } from '#web/session.ts'
import type { Draft } from '../../contract.ts'
import { isUnsaved, retryPause, SAVE_PAUSE } from './autosave.ts'
import type { Content } from './content.ts'
import { type Editor, type EditorEvent, nextEditor, startEditor } from './editor-state.ts'
import { dropCopy, keepCopy, newName, readCopy } from './local-copy.ts'
import { type Kept, useSaving } from './use-saving.ts'

export type EditorHandle = {
  readonly editor: Editor
  /** Null until the server knows the draft. */
  readonly draftId: string | null
  readonly edit: (change: (content: Content) => Content) => void
  readonly dispatch: (event: EditorEvent) => void
  /** Saves what is open now; what the server knows it by then, or a refusal. */
  readonly flush: () => Promise<Kept>
}

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
  useCopy(editor, me, draftId)
  useSaving({ editor, draftId, me, dispatch, created })
  const edit = useCallback((change: (content: Content) => Content) => dispatch({ type: 'edit', change }), [])
  return { editor, draftId, edit, dispatch, flush: useFlush(editor, draftId, dispatch) }
}

export type Dispatch = (event: EditorEvent) => void

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
