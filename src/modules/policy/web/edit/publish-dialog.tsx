import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { CheckLine, CheckLines } from '#web/design/checks.tsx'
import { RadioGroup } from '#web/design/choice-field.tsx'
import { DateTimeField } from '#web/design/date-field.tsx'
import { Dialog } from '#web/design/dialog.tsx'
import { Form, FormActions, Submit } from '#web/design/form.tsx'
import { TextArea } from '#web/design/text-field.tsx'
import { toast } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'
import { useGo } from '#web/screen-hooks.ts'
import type { DraftView, FindingView } from '../../contract.ts'
import { sectionTitle } from '../words.ts'

/** The last look before everybody is asked: how large the change is, what to tell, from when, and why wording stays. */
export function PublishDialog({ draft, onClose }: { draft: DraftView; onClose: () => void }) {
  const queries = useQueryClient()
  const go = useGo()
  const [change, setChange] = useState<'material' | 'small'>('material')
  const again = draft.latest !== null
  const reasons = draft.findings.filter((one) => one.severity === 'reason')
  const submit = async (data: FormData): Promise<void> => {
    const from = String(data.get('effectiveFrom') ?? '')
    const override = String(data.get('overrideReason') ?? '').trim()
    const { number } = await api.policy.publish({
      policyId: draft.policy.id,
      change,
      note: String(data.get('note') ?? ''),
      ...(from ? { effectiveFrom: from } : {}),
      ...(override ? { overrideReason: override } : {}),
    })
    await queries.invalidateQueries({ queryKey: orpc.policy.key() })
    toast(t('Version {n} is published.', { n: number }))
    go(`/people/policy?policy=${draft.policy.id}`)
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={
        again
          ? t('Publish version {n}', { n: (draft.latest?.number ?? 0) + 1 })
          : t('Publish the first version')
      }
      note={t('A version is never changed afterwards. Everybody it concerns is asked to acknowledge it.')}
    >
      <Form onSubmit={submit} label={t('Publish')}>
        {again ? (
          <RadioGroup
            name="change"
            label={t('How large is the change?')}
            value={change}
            onChange={setChange}
            options={[
              {
                value: 'material',
                label: t('A material change'),
                hint: t('Everybody reads and acknowledges it again.'),
              },
              {
                value: 'small',
                label: t('A small change'),
                hint: t('Acknowledgements carry over. Say why below.'),
              },
            ]}
          />
        ) : null}
        {again ? (
          <TextArea
            name="note"
            label={t('What changed')}
            hint={t('Everybody reads it beside the new version.')}
            rows={3}
          />
        ) : null}
        <DateTimeField name="effectiveFrom" label={t('Takes effect')} hint={t('Empty: at once')} />
        <Override reasons={reasons} />
        <FormActions>
          <Submit>{t('Publish')}</Submit>
          <Button onPress={onClose}>{t('Cancel')}</Button>
        </FormActions>
      </Form>
    </Dialog>
  )
}

/** Wording that stays although it chills, or a section left out on purpose: each named, with one reason for all. */
function Override({ reasons }: { reasons: readonly FindingView[] }) {
  if (reasons.length === 0) return null
  return (
    <>
      <CheckLines label={t('Findings')}>
        {reasons.map((one) => (
          <CheckLine key={one.id} tone="warn" icon="warning">
            {one.section ? `${sectionTitle(one.section)}: ` : ''}
            {one.quote ? `“${one.quote}” ` : ''}
            {one.why}
          </CheckLine>
        ))}
      </CheckLines>
      <TextArea
        name="overrideReason"
        label={t('Why it is published like this')}
        hint={t('Kept with the version and shown to auditors.')}
        rows={3}
        required
      />
    </>
  )
}
