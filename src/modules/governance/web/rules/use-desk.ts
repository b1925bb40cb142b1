import { createContext, useContext, useMemo, useState } from 'react'
import type { RulebookView } from '#modules/governance/contract.ts'
import { readSetting, writeSetting } from '#web/choices.ts'
import { useSession } from '#web/session.ts'
import type { RulesChange, RulesView } from '../types.ts'
import { applied, type ChangeKey, minimal, type RulesDraft, readDraft } from './draft.ts'

export type Desk = {
  /** As adopted. */
  current: RulebookView
  /** As it would be with the change. */
  rulebook: RulebookView
  change: RulesChange
  changed: readonly ChangeKey[]
  /** The version the change was begun on; another one was adopted meanwhile when it is older than the current. */
  basedOn: number
  history: RulesView['history']
  mayNot: string | null
  edit: (change: RulesChange) => void
  discard: () => void
  /** Takes the change over onto the version that is current now. */
  rebase: () => void
}

const DeskContext = createContext<Desk | null>(null)
export const DeskProvider = DeskContext.Provider

export function useDesk(): Desk {
  const desk = useContext(DeskContext)
  if (!desk) throw new Error('The parts of the rules stand inside their screen.')
  return desk
}

/** A change of the rules while it is put together; this device keeps it through a reload. */
export function useNewDesk(view: RulesView | undefined): Desk | null {
  const name = `rules.${useSession().organisation.id}`
  const [draft, setDraft] = useState<RulesDraft | null>(() => readDraft(readSetting<unknown>(name, null)))
  return useMemo(() => {
    if (!view) return null
    const { rulebook: current, history, mayNot } = view
    const keep = (next: RulesDraft | null): void => {
      writeSetting(name, next)
      setDraft(next)
    }
    const change = draft && !mayNot ? minimal(current, draft.change) : {}
    const basedOn = draft?.basedOn ?? current.version
    return {
      current,
      rulebook: applied(current, change),
      change,
      changed: Object.keys(change) as ChangeKey[],
      basedOn,
      history,
      mayNot,
      edit: (more) => {
        const next = minimal(current, { ...change, ...more })
        keep(Object.keys(next).length > 0 ? { basedOn, change: next } : null)
      },
      discard: () => keep(null),
      rebase: () => keep({ basedOn: current.version, change }),
    }
  }, [view, draft, name])
}
