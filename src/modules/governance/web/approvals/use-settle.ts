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
  const done = (words: string) => (): void => {
    toast(words)
    onDone()
    void lookAgain()
  }
  const { id, title } = card
  const consent = useMutation(
    orpc.governance.consent.mutationOptions({
      ...atOnce,
      onError,
      onSuccess: done(t('Approved: {title}', { title })),
    }),
  )
  const decline = useMutation(
    orpc.governance.decline.mutationOptions({
      ...atOnce,
      onError,
      onSuccess: done(t('Sent back to {author}.', { author: card.author.name })),
    }),
  )
  const takeBack = useMutation(
    orpc.governance.takeBack.mutationOptions({
      ...atOnce,
      onError,
      onSuccess: done(t('Your consent is taken back: {title}', { title })),
    }),
  )
  const said = (reason: string, send: (reason: string) => void): void => {
    const words = reason.trim()
    setRefusal(words.length < 3 ? tooShort() : null)
    if (words.length >= 3) send(words)
  }
  return {
    readDigest: digest,
    read: () => {
      setRefusal(null)
      setDigest(card.digest)
    },
    busy: consent.isPending || decline.isPending || takeBack.isPending,
    refusal,
    consent: () => {
      setRefusal(null)
      consent.mutate({ id, digest })
    },
    decline: (text: string) => said(text, (reason) => decline.mutate({ id, digest, reason })),
    takeBack: (text: string) => said(text, (reason) => takeBack.mutate({ id, reason })),
  }
}

export type Settle = ReturnType<typeof useSettle>

/** Whoever gets it back must know what to do. */
export function tooShort(): Refusal {
  const words = t('Say in a few words what should change.')
  return { kind: 'fields', message: words, fields: { reason: words }, retry: false }
}
