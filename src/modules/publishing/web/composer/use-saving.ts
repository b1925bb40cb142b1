import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { api, orpc } from '#web/api.ts'
import { toRefusal } from '#web/errors.ts'
import type { Draft } from '../../contract.ts'
import { type Content, toInput } from './content.ts'
import type { Editor, EditorEvent } from './editor-state.ts'
import { dropCopy, newName } from './local-copy.ts'

/** What the server knows the draft by. */
export type Kept = { readonly id: string; readonly revision: number }

type Saving = {
  readonly editor: Editor
  /** Null until the server knows the draft. */
  readonly draftId: string | null
  readonly me: string
  readonly dispatch: (event: EditorEvent) => void
  readonly created: (draft: Draft) => void
}

/** Sends what is due; and when the screen is left, what was typed last. */
export function useSaving(saving: Saving): void {
  const queries = useQueryClient()
  const latest = useRef(saving)
  const onItsWay = useRef<Promise<Kept | null> | null>(null)
  const here = useRef(true)
  useEffect(() => {
    latest.current = saving
  })
  const { sending } = saving.editor
  useEffect(() => {
    if (!sending) return
    onItsWay.current = send(sending, latest.current, () => here.current).finally(() => {
      onItsWay.current = null
    })
  }, [sending])
  useEffect(() => {
    here.current = true
    return () => {
      here.current = false
      lastSave(latest.current, onItsWay.current).then(
        (saved) => {
          if (saved) void queries.invalidateQueries({ queryKey: orpc.publishing.key() })
        },
        () => {
          // The copy is still here and is read when the draft is opened again.
        },
      )
    }
  }, [queries])
}

/** One save and its answer; null when there was none that can be built on. */
async function send(content: Content, saving: Saving, isHere: () => boolean): Promise<Kept | null> {
  const { draftId, editor, dispatch, created } = saving
  try {
    if (draftId === null) {
      const made = await api.publishing.create(toInput(content))
      // Who has left meanwhile must not be fetched back by the draft's new address.
      if (isHere()) created(made)
      dispatch({ type: 'saved', revision: made.revision, at: made.updatedAt })
      return { id: made.id, revision: made.revision }
    }
    const kept = await api.publishing.save({
      id: draftId,
      revision: editor.save.revision,
      ...toInput(content),
    })
    dispatch({ type: 'saved', revision: kept.revision, at: kept.updatedAt })
    return { id: draftId, revision: kept.revision }
  } catch (error) {
    dispatch(failed(error))
    return null
  }
}

const kinds: Readonly<Record<string, 'offline' | 'stale'>> = {
  offline: 'offline',
  server: 'offline',
  throttled: 'offline',
  stale: 'stale',
}

function failed(error: unknown): EditorEvent {
  const { kind, message, help, fields } = toRefusal(error)
  const reason = [Object.values(fields)[0] ?? message, help].filter(Boolean).join(' ')
  return { type: 'failed', kind: kinds[kind] ?? 'refused', reason }
}

/** Saves what was typed within the last pause; the copies stay until that has worked. True when something was saved. */
async function lastSave(saving: Saving, onItsWay: Promise<Kept | null> | null): Promise<boolean> {
  const { editor, draftId, me } = saving
  const { phase, revision, more } = editor.save
  if (phase !== 'waiting' && phase !== 'saving') return false
  const known = phase === 'saving' ? await onItsWay : draftId === null ? null : { id: draftId, revision }
  if (phase === 'saving' && !known) return false
  if (phase === 'waiting' || more) {
    const input = toInput(editor.content)
    if (known) await api.publishing.save({ ...known, ...input })
    else await api.publishing.create(input)
  }
  dropCopy(me, newName)
  if (known) dropCopy(me, known.id)
  return true
}
