import { useMemo, useState } from 'react'
import type { ClockRules } from '#modules/inbox/contract.ts'
import { readSetting, writeSetting } from '#web/choices.ts'
import { useSession } from '#web/session.ts'
import { type ClocksDraft, type Rules, readDraft, same } from './draft.ts'

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
export function useClockDraft(held: ClockRules): Draft {
  const name = `clocks.${useSession().organisation.id}`
  const [kept, setKept] = useState<ClocksDraft | null>(() => readDraft(readSetting<unknown>(name, null)))
  return useMemo(() => {
    const keep = (next: ClocksDraft | null): void => {
      writeSetting(name, next)
      setKept(next)
    }
    const draft = kept && !held.mayNot && !same(kept, held) ? kept : null
    const { rules, rest } = draft ?? held
    const basedOn = draft?.basedOn ?? held.version
    return {
      rules,
      rest,
      basedOn,
      changed: draft !== null,
      stale: basedOn !== held.version,
      edit: (change) => keep({ rules, rest, basedOn, ...change }),
      discard: () => keep(null),
      rebase: () => keep({ rules, rest, basedOn: held.version }),
    }
  }, [kept, held, name])
}
