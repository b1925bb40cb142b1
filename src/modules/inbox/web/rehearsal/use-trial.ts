import { useState } from 'react'
import { useSession } from '#web/session.ts'
import { readCopy, writeCopy } from '../kept-copy.ts'
import { noDraft, type TrialDraft } from './trial-draft.ts'

const place = 'rota'

/** What is typed, kept in this tab through a reload. */
export function useTrial(): {
  draft: TrialDraft
  edit: (change: Partial<TrialDraft>) => void
  clear: () => void
} {
  const { id } = useSession().member
  const [draft, setDraft] = useState<TrialDraft>(() => ({ ...noDraft, ...readCopy<TrialDraft>(id, place) }))
  const keep = (next: TrialDraft): void => {
    setDraft(next)
    writeCopy(id, place, next)
  }
  return {
    draft,
    edit: (change) => keep({ ...draft, ...change }),
    clear: () => {
      setDraft(noDraft)
      writeCopy(id, place, null)
    },
  }
}
