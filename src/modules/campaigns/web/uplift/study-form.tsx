import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { StudyView } from '#modules/campaigns/contract.ts'
import { api, orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { Checkbox, Select } from '#web/design/choice-field.tsx'
import { DayField } from '#web/design/date-field.tsx'
import { Form, FormActions, FormRow, Submit } from '#web/design/form.tsx'
import { TextArea, TextField } from '#web/design/text-field.tsx'
import { toast } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'
import css from '../campaigns.module.css'
import { said, saidOr } from '../read-form.ts'
import { OutcomeFields, type Picked, pickedFrom, toOutcome } from './outcome-fields.tsx'
import { methodWord } from './words.ts'

type Props = { study?: StudyView | undefined; onDone: (id?: string) => void }
const methods = ['did', 'sdid', 'sc', 'its', 'bsts'] as const

/** What is looked at, when and how: locked from then on; a change is a further version. */
export function StudyForm({ study, onDone }: Props) {
  const queries = useQueryClient()
  const before = study?.versions[0]?.plan
  const [picked, setPicked] = useState<Picked>(pickedFrom(before?.outcome))
  const names = useQuery(orpc.campaigns.names.queryOptions())
  const fit = methodsFor(picked)
  const submit = async (data: FormData): Promise<void> => {
    const plan = {
      outcome: toOutcome(picked),
      learnFrom: said(data, 'learnFrom'),
      start: said(data, 'start'),
      end: said(data, 'end'),
      method: methods.find((one) => one === said(data, 'method')) ?? fit[0] ?? ('its' as const),
      together: data.get('together') !== null,
    }
    if (study) {
      await api.campaigns.replan({ id: study.id, plan, reason: said(data, 'reason') })
      toast(t('A further version is registered.'))
      onDone()
    } else {
      const words = { name: said(data, 'name'), question: said(data, 'question'), departmentId: null }
      const { id } = await api.campaigns.register({ ...words, campaignId: saidOr(data, 'campaignId'), plan })
      toast(t('The study is registered.'))
      onDone(id)
    }
    await queries.invalidateQueries({ queryKey: orpc.campaigns.key() })
  }
  return (
    <Form onSubmit={submit} className={css.column} label={t('Study')}>
      {study ? (
        <TextField name="reason" label={t('Why the plan changes')} required />
      ) : (
        <>
          <TextField name="name" label={t('Name')} required />
          <TextArea name="question" label={t('What is to be found out')} rows={2} />
          <Select
            name="campaignId"
            label={t('Campaign')}
            options={[
              { value: '', label: t('No campaign') },
              ...(names.data?.names ?? []).map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
        </>
      )}
      <OutcomeFields picked={picked} onChange={setPicked} campaigns={names.data?.names ?? []} />
      <When before={before} />
      <Select
        name="method"
        key={fit.join(' ')}
        label={t('Method')}
        hint={t('The first one is the best for such figures.')}
        defaultValue={before && fit.includes(before.method) ? before.method : fit[0]}
        options={fit.map((value) => ({ value, label: methodWord(value) }))}
      />
      <Checkbox
        name="together"
        label={t('Campaigns that begin within a week of it are meant, too')}
        defaultChecked={before?.together ?? false}
      />
      <p className="q">
        {t('From now on this plan stands. A change makes a further version that says when it was made.')}
      </p>
      <FormActions>
        <Submit>{t('Register')}</Submit>
        <Button onPress={() => onDone()}>{t('Cancel')}</Button>
      </FormActions>
    </Form>
  )
}

function When({ before }: { before: StudyView['versions'][number]['plan'] | undefined }) {
  return (
    <FormRow>
      <DayField
        name="learnFrom"
        label={t('Learn from')}
        hint={t('At least 56 days before the start')}
        defaultValue={before?.learnFrom}
        required
      />
      <DayField
        name="start"
        label={t('The first day it could move anything')}
        defaultValue={before?.start}
        required
      />
      <DayField name="end" label={t('The last day that counts')} defaultValue={before?.end} required />
    </FormRow>
  )
}

/** Methods that fit, in the order of the protocol; the server says the same. */
function methodsFor(picked: Picked): (typeof methods)[number][] {
  if (picked.kind === 'series' && picked.unit) return ['did', 'sdid', 'sc']
  return picked.kind === 'series' && picked.controls.length > 0 ? ['bsts', 'its'] : ['its', 'bsts']
}
