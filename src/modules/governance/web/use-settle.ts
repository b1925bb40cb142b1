import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { ApprovalCard } from '#modules/governance/contract.ts'
import { orpc } from '#web/api.ts'
import { toast } from '#web/design/toast.tsx'
import { type Refusal, toRefusal } from '#web/errors.ts'
import { t } from '#web/i18n.ts'

// A decision must not leave later, when nobody looks any more.
const atOnce = { networkMode: 'always' } as const

/** Consents to, or sends back, exactly the content that was read; content that changed since has to be read again. */
export function useSettle(card: ApprovalCard, onDone: () => void) {
  const queries = useQueryClient()
  const [digest, setDigest] = useState(card.digest)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const lookAgain = () => queries.invalidateQueries({ queryKey: orpc.governance.approvals.key() })
  const onError = (error: unknown): void => {
    setRefusal(toRefusal(error))
    void lookAgain()
  }
  const done = (words: string): void => {
    toast(words)
    onDone()
    void lookAgain()
  }
  const consent = useMutation(
    orpc.governance.consent.mutationOptions({
      ...atOnce,
      onError,
      onSuccess: () => done(t('Approved: {title}', { title: card.title })),
    }),
  )
  const decline = useMutation(
    orpc.governance.decline.mutationOptions({
      ...atOnce,
      onError,
      onSuccess: () => done(t('Sent back to {author}.', { author: card.author.name })),
    }),
  )
  const { id } = card
  return {
    readDigest: digest,
    read: () => {
      setRefusal(null)
      setDigest(card.digest)
    },
    busy: consent.isPending || decline.isPending,
    refusal,
    consent: () => {
      setRefusal(null)
      consent.mutate({ id, digest })
    },
    decline: (reason: string) => {
      const said = reason.trim()
      setRefusal(null)
      if (said.length < 3) {
        const words = t('Say in a few words what should change.')
        setRefusal({ kind: 'fields', message: words, fields: { reason: words }, retry: false })
      } else decline.mutate({ id, digest, reason: said })
    },
  }
}

export type Settle = ReturnType<typeof useSettle>
