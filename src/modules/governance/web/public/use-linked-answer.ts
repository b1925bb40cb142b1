import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { ApprovalCard } from '#modules/governance/contract.ts'
import { orpc } from '#web/api.ts'
import { type Refusal, toRefusal } from '#web/errors.ts'
import { tooShort } from '../approvals/use-settle.ts'

type Linked = {
  token: string
  approval: ApprovalCard
  onSettled: (approval: ApprovalCard) => void
  /** The content may be another one now: show it again. */
  onChanged: () => unknown
}

/** Answers for exactly the content that was shown first; a newer one has to be read before. */
export function useLinkedAnswer({ token, approval, onSettled, onChanged }: Linked) {
  const [digest, setDigest] = useState(approval.digest)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const settle = useMutation(
    orpc.governance.settleLinked.mutationOptions({
      onSuccess: onSettled,
      onError: (error) => {
        setRefusal(toRefusal(error))
        void onChanged()
      },
    }),
  )
  return {
    changed: approval.digest !== digest,
    read: () => setDigest(approval.digest),
    refusal,
    busy: settle.isPending,
    consent: () => {
      setRefusal(null)
      settle.mutate({ token, digest, verdict: 'granted', note: '' })
    },
    decline: (text: string) => {
      const note = text.trim()
      setRefusal(note.length < 3 ? tooShort() : null)
      if (note.length >= 3) settle.mutate({ token, digest, verdict: 'declined', note })
    },
  }
}

export type LinkedAnswer = ReturnType<typeof useLinkedAnswer>
