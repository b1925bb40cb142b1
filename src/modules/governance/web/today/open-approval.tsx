import { lazy, Suspense, useEffect, useState } from 'react'
import type { ApprovalCard } from '#modules/governance/contract.ts'
import { Unavailable } from '#web/design/error-state.tsx'
import { t } from '#web/i18n.ts'
import { useSearch, useSetSearch } from '#web/screen-hooks.ts'

// Most visits to Today open none.
const ApprovalSheet = lazy(async () => ({
  default: (await import('../approvals/approval-sheet.tsx')).ApprovalSheet,
}))

type OpenApprovalProps = {
  /** Everything on the page that can be opened. */
  cards: readonly ApprovalCard[]
  /** All lists are here. */
  loaded: boolean
}

/** The request that the address names, in a sheet over Today. */
export function OpenApproval({ cards, loaded }: OpenApprovalProps) {
  const { approval: openId } = useSearch<{ approval?: string }>()
  const set = useSetSearch()
  const listed = cards.find((card) => card.id === openId)
  const open = useLast(listed, openId)
  if (!open)
    return openId && loaded ? (
      <Unavailable>
        {t('The request that was linked here is settled, or it waits for somebody else.')}
      </Unavailable>
    ) : null
  return (
    <Suspense>
      <ApprovalSheet
        key={open.id}
        card={open}
        gone={listed === undefined}
        onClose={() => set({ approval: undefined })}
      />
    </Suspense>
  )
}

/** What was open stays readable when it leaves the lists under the reader’s eyes. */
function useLast(listed: ApprovalCard | undefined, id: string | undefined): ApprovalCard | undefined {
  const [last, setLast] = useState(listed)
  useEffect(() => {
    if (listed) setLast(listed)
  }, [listed])
  if (id === undefined) return undefined
  return listed ?? (last?.id === id ? last : undefined)
}
