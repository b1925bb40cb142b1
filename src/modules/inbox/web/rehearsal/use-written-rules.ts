import { useState } from 'react'
import type { Trial } from '#modules/inbox/contract.ts'
import { readSetting } from '#web/choices.ts'
import { useSession } from '#web/session.ts'
import { readDraft } from '../routing/draft.ts'
import { draftName } from '../routing/use-draft.ts'

/** The rules of routing that this device keeps unsaved; null when nobody is writing any. */
export function useWrittenRules(): Trial['routes'] {
  const name = draftName(useSession().organisation.id)
  const [written] = useState(() => readDraft(readSetting<unknown>(name, null)))
  return written && { rules: written.rules, ownWords: written.ownWords }
}
