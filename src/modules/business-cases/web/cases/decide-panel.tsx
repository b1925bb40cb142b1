import { useState } from 'react'
import type { CaseCard, CaseView } from '#modules/business-cases/contract.ts'
import { api } from '#web/api.ts'
import { RadioGroup, Select } from '#web/design/choice-field.tsx'
import { DayField } from '#web/design/date-field.tsx'
import { Form, FormActions, FormRow, Submit } from '#web/design/form.tsx'
import { Panel } from '#web/design/page.tsx'
import { TextArea } from '#web/design/text-field.tsx'
import { toast } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'
import css from '../cases.module.css'
import { useReload } from '../use-act.ts'
import { verdictWord } from '../words.ts'

type Verdict = NonNullable<CaseCard['verdict']>
const verdicts: readonly Verdict[] = ['adopted', 'trial', 'postponed', 'declined']

/** The decision, by whoever it falls to, with its reason and the day on which somebody looks whether it came. */
export function DecidePanel({ one }: { one: CaseView }) {
  const reload = useReload()
  const [verdict, setVerdict] = useState<Verdict>('adopted')
  const acts = verdict === 'adopted' || verdict === 'trial'
  const submit = async (data: FormData): Promise<void> => {
    const option = String(data.get('option') ?? '')
    await api.cases.decide({
      id: one.id,
      verdict,
      option: acts && option !== '' ? Number(option) : null,
      reason: String(data.get('reason') ?? '').trim(),
      reviewOn: acts ? String(data.get('reviewOn') ?? '') || null : null,
    })
    toast(t('The decision is recorded.'))
    await reload()
  }
  return (
    <div className={css.notOnPaper}>
      <Panel title={t('You decide this')} note={t('The page and its figures stay as you see them now.')}>
        <Form onSubmit={submit} className={css.column} label={t('Decision')}>
          <RadioGroup
            name="verdict"
            label={t('Decision')}
            value={verdict}
            onChange={(value) => setVerdict(verdicts.find((each) => each === value) ?? 'adopted')}
            options={verdicts.map((each) => ({ value: each, label: verdictWord(each).words }))}
          />
          {acts ? (
            <FormRow>
              <Select
                name="option"
                label={t('Which option')}
                defaultValue={String(one.body.proposed ?? 0)}
                options={one.body.options.map(({ name }, index) => ({ value: String(index), label: name }))}
              />
              <DayField name="reviewOn" label={t('Look at it again on')} required />
            </FormRow>
          ) : null}
          <TextArea name="reason" label={t('Why')} rows={3} required />
          <FormActions>
            <Submit>{t('Record the decision')}</Submit>
          </FormActions>
        </Form>
      </Panel>
    </div>
  )
}
