import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { Form, FormActions, Submit } from '#web/design/form.tsx'
import { SectionHead } from '#web/design/rows.tsx'
import { TextArea } from '#web/design/text-field.tsx'
import { toast, toastError } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'
import type { DraftView } from '../../contract.ts'

/** The legal department’s consent: who is asked, how it stands, and the answer for those who give it. */
export function ConsentPanel({ draft }: { draft: DraftView }) {
  const { consent } = draft
  if (!draft.settings.legalConsent && consent.state !== 'open') return null
  return (
    <section>
      <SectionHead title={t('Legal consent')} />
      <p className="t13">{words(draft)}</p>
      {consent.note ? <p className="t13 q">{consent.note}</p> : null}
      {draft.mayConsent ? <Answer policyId={draft.policy.id} /> : <Ask draft={draft} />}
    </section>
  )
}

function words({ consent }: DraftView): string {
  const by = consent.by ?? ''
  const from = new Intl.ListFormat(undefined, { type: 'disjunction' }).format(consent.from.slice(0, 3))
  return {
    none:
      consent.from.length > 0
        ? t('Not asked yet.')
        : t('There is nobody in a legal department; none is needed.'),
    open: t('Waits for {names}.', { names: from }),
    given: t('{name} consented to exactly this draft.', { name: by }),
    declined: t('{name} declined.', { name: by }),
    outdated: t('The draft changed since; it has to be asked again.'),
  }[consent.state]
}

function Ask({ draft }: { draft: DraftView }) {
  const queries = useQueryClient()
  const asking = useMutation({
    mutationFn: () => api.policy.askConsent({ policyId: draft.policy.id }),
    onSuccess: async () => {
      toast(t('The legal department sees it under Today.'))
      await queries.invalidateQueries({ queryKey: orpc.policy.key() })
    },
    onError: toastError,
  })
  const { state, from } = draft.consent
  if (draft.mayNot !== null || from.length === 0 || state === 'open' || state === 'given') return null
  return (
    <Button busy={asking.isPending} onPress={() => asking.mutate()}>
      {t('Ask the legal department')}
    </Button>
  )
}

function Answer({ policyId }: { policyId: string }) {
  const queries = useQueryClient()
  const settle = async (consent: boolean, note: string): Promise<void> => {
    await api.policy.settleConsent({ policyId, consent, ...(note ? { note } : {}) })
    toast(consent ? t('You consented.') : t('You declined.'))
    await queries.invalidateQueries({ queryKey: orpc.policy.key() })
  }
  const consenting = useMutation({ mutationFn: () => settle(true, ''), onError: toastError })
  return (
    <Form onSubmit={(data) => settle(false, String(data.get('note') ?? ''))} label={t('Legal consent')}>
      <Button kind="pri" busy={consenting.isPending} onPress={() => consenting.mutate()}>
        {t('Consent to this draft')}
      </Button>
      <TextArea name="note" label={t('Or say what should change')} rows={3} />
      <FormActions>
        <Submit kind="plain">{t('Decline')}</Submit>
      </FormActions>
    </Form>
  )
}
