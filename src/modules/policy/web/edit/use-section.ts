import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useReducer, useRef } from 'react'
import { api, orpc } from '#web/api.ts'
import { toRefusal } from '#web/errors.ts'
import type { DraftSection, DraftView, SectionId } from '../../contract.ts'
import { mustSend, openSection, type SectionState, type Turn, turn } from './section-save.ts'

const PAUSE_MS = 700
const AGAIN_MS = 4000

export type Place = { readonly policyId: string; readonly section: SectionId; readonly lang: string }
export type SectionHandle = {
  readonly state: SectionState
  readonly type: (text: string) => void
  readonly take: () => void
  readonly keep: () => void
}

/** Saves one section while it is written, and at once when the writer goes elsewhere. */
export function useSection(place: Place, stored: DraftSection | undefined): SectionHandle {
  const [state, dispatch] = useReducer(turn, undefined, () =>
    openSection(stored?.text ?? '', stored?.revision ?? 0),
  )
  const send = useSend(place, dispatch)
  const latest = useRef(state)
  latest.current = state
  const waiting = mustSend(state)
  useEffect(() => {
    if (!waiting) return
    const timer = setTimeout(() => void send(state), state.phase === 'offline' ? AGAIN_MS : PAUSE_MS)
    return () => clearTimeout(timer)
  }, [waiting, state, send])
  useEffect(() => {
    if (stored)
      dispatch({
        what: 'seen',
        theirs: { text: stored.text, revision: stored.revision, by: stored.changedBy },
      })
  }, [stored])
  useEffect(
    () => () => {
      if (mustSend(latest.current)) void send(latest.current)
    },
    [send],
  )
  useEffect(() => {
    const hold = (event: BeforeUnloadEvent) => {
      if (latest.current.text !== latest.current.saved) event.preventDefault()
    }
    window.addEventListener('beforeunload', hold)
    return () => window.removeEventListener('beforeunload', hold)
  }, [])
  return {
    state,
    type: (text) => dispatch({ what: 'typed', text }),
    take: () => dispatch({ what: 'take' }),
    keep: () => dispatch({ what: 'keep' }),
  }
}

function useSend({ policyId, section, lang }: Place, dispatch: (event: Turn) => void) {
  const queries = useQueryClient()
  return useCallback(
    async (state: SectionState): Promise<void> => {
      dispatch({ what: 'sending' })
      const sent = { policyId, section, lang: lang as 'en', text: state.text, revision: state.revision }
      try {
        const kept = await api.policy.saveSection(sent)
        dispatch({ what: 'kept', revision: kept.revision })
        const key = orpc.policy.draft.queryKey({ input: { policyId } })
        queries.setQueryData(key, (old) => (old?.draft ? { draft: written(old.draft, sent, kept) } : old))
      } catch (error) {
        const refusal = toRefusal(error)
        const kind = refusal.kind === 'stale' || refusal.kind === 'offline' ? refusal.kind : 'refused'
        dispatch({ what: 'failed', kind, reason: refusal.message })
        // Whoever was faster has their text on the server: it comes in beside ours.
        if (kind === 'stale') await queries.invalidateQueries({ queryKey: orpc.policy.draft.key() })
      }
    },
    [policyId, section, lang, dispatch, queries],
  )
}

type Kept = Awaited<ReturnType<typeof api.policy.saveSection>>
type Sent = { readonly section: SectionId; readonly lang: string; readonly text: string }

/** The draft as it is after a save, without asking for it again. */
function written(draft: DraftView, sent: Sent, kept: Kept): DraftView {
  const mine = (one: DraftSection): boolean => one.section === sent.section && one.lang === sent.lang
  const before = draft.sections.find(mine)
  const now = {
    changedBy: null,
    changedAt: new Date().toISOString(),
    ...before,
    ...sent,
    revision: kept.revision,
  }
  return {
    ...draft,
    findings: kept.findings,
    changed: kept.changed,
    sections: [...draft.sections.filter((one) => !mine(one)), now],
  }
}
