import { useMemo } from 'react'
import type { Routes } from '#modules/inbox/contract.ts'
import { useSession } from '#web/session.ts'
import { type KeptDraft, useKeptDraft } from '../rules/use-kept-draft.ts'
import { type Rules, readDraft, same } from './draft.ts'

export type Draft = KeptDraft<Rules>

/** Under which name this device keeps an organisation's change of its rules. */
export const draftName = (organisationId: string): string => `routes.${organisationId}`

/** The rules of routing as they would be. */
export function useDraft({ rules, ownWords, version, mayNot }: Routes): Draft {
  const name = draftName(useSession().organisation.id)
  const held = useMemo(() => ({ rules, ownWords }), [rules, ownWords])
  return useKeptDraft<Rules>({ name, held, version, mayChange: !mayNot, read: readDraft, same })
}
