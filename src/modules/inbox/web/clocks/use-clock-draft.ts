import { useMemo } from 'react'
import type { ClockRules } from '#modules/inbox/contract.ts'
import { useSession } from '#web/session.ts'
import { type KeptDraft, useKeptDraft } from '../rules/use-kept-draft.ts'
import { type Rules, readDraft, same } from './draft.ts'

export type Draft = KeptDraft<Rules>

/** The rules of clocks as they would be. */
export function useClockDraft({ rules, rest, version, mayNot }: ClockRules): Draft {
  const name = `clocks.${useSession().organisation.id}`
  const held = useMemo(() => ({ rules, rest }), [rules, rest])
  return useKeptDraft<Rules>({ name, held, version, mayChange: !mayNot, read: readDraft, same })
}
