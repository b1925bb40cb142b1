import { useState } from 'react'
import { readSetting, writeSetting } from '#web/choices.ts'
import type { HoursDraft } from './typed.ts'

interface Kept {
  /** What stood when it was begun; a draft over something else is not offered again. */
  readonly over: string
  readonly draft: HoursDraft
}

/**
 * What is being written, kept on this device at every change, so that a closed tab or a lost connection loses nothing.
 * `again` says that it comes from an earlier visit.
 */
export function useDraft(name: string, fresh: HoursDraft) {
  const over = JSON.stringify(fresh)
  const key = `hours.${name}`
  const [before] = useState(() => readSetting<Kept | null>(key, null))
  const kept = before && before.over === over && JSON.stringify(before.draft) !== over ? before.draft : null
  const [draft, setDraft] = useState(kept ?? fresh)
  const [again, setAgain] = useState(kept !== null)
  return {
    draft,
    again,
    change: (patch: Partial<HoursDraft>) =>
      setDraft((old) => {
        const next = { ...old, ...patch }
        writeSetting(key, { over, draft: next })
        return next
      }),
    startOver: () => {
      writeSetting(key, null)
      setDraft(fresh)
      setAgain(false)
    },
    forget: () => writeSetting(key, null),
  }
}
