import { useMemo, useState } from 'react'
import type { Routes } from '#modules/inbox/contract.ts'
import { readSetting, writeSetting } from '#web/choices.ts'
import { useSession } from '#web/session.ts'
import { type RoutesDraft, type Rules, readDraft, same } from './draft.ts'

export type Draft = Rules & {
  /** Something is changed and holds for nobody yet. */
  changed: boolean
  /** Another version was saved since the change was begun. */
  stale: boolean
  basedOn: number
  edit: (change: Partial<Rules>) => void
  discard: () => void
  /** Takes the change over onto the version that holds now. */
  rebase: () => void
}

/** The rules as they would be; this device keeps a change through a reload. */
export function useDraft(routes: Routes): Draft {
  const name = `routes.${useSession().organisation.id}`
  const [kept, setKept] = useState<RoutesDraft | null>(() => readDraft(readSetting<unknown>(name, null)))
  return useMemo(() => {
    const keep = (next: RoutesDraft | null): void => {
      writeSetting(name, next)
      setKept(next)
    }
    const draft = kept && !routes.mayNot && !same(kept, routes) ? kept : null
    const { rules, ownWords } = draft ?? routes
    const basedOn = draft?.basedOn ?? routes.version
    return {
      rules,
      ownWords,
      basedOn,
      changed: draft !== null,
      stale: basedOn !== routes.version,
      edit: (change) => keep({ rules, ownWords, basedOn, ...change }),
      discard: () => keep(null),
      rebase: () => keep({ rules, ownWords, basedOn: routes.version }),
    }
  }, [kept, routes, name])
}
