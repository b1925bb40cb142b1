import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { RadioGroup, Select } from '#web/design/choice-field.tsx'
import { DateTimeField } from '#web/design/date-field.tsx'
import { Form, FormActions, Submit } from '#web/design/form.tsx'
import { TextArea } from '#web/design/text-field.tsx'
import { toast } from '#web/design/toast.tsx'
import type { Refusal } from '#web/errors.ts'
import { t } from '#web/i18n.ts'
import { MemberField, type Person } from '#web/member-field.tsx'
import { type AccessMode, type AccessRow, accessModes } from '../../contract.ts'
import { modeHint, modeWord } from '../words.ts'
import styles from './access.module.css'

/** An exception for one member or one department, with a reason and an end. */
export function ExceptionForm({
  departments,
  onDone,
}: {
  departments: readonly AccessRow[]
  onDone: () => void
}) {
  const queries = useQueryClient()
  const [whom, setWhom] = useState<'member' | 'department'>('member')
  const [member, setMember] = useState<Person | null>(null)
  const [mode, setMode] = useState<AccessMode>('open')
  const submit = async (data: FormData): Promise<void> => {
    const expiresAt = String(data.get('expiresAt') ?? '')
    if (expiresAt === '') throw missing('expiresAt', t('Choose when it ends.'))
    if (whom === 'member' && !member) throw missing('memberId', t('Choose a member.'))
    await api.policy.grantException({
      memberId: whom === 'member' ? (member?.id ?? null) : null,
      departmentId: whom === 'department' ? String(data.get('departmentId') ?? '') : null,
      mode,
      reason: String(data.get('reason') ?? ''),
      expiresAt,
    })
    await queries.invalidateQueries({ queryKey: orpc.policy.access.key() })
    toast(t('The exception is granted.'))
    onDone()
  }
  return (
    <Form onSubmit={submit} className={styles.form} label={t('Grant an exception')}>
      <RadioGroup
        name="whom"
        label={t('For')}
        value={whom}
        onChange={setWhom}
        options={[
          { value: 'member', label: t('One person') },
          { value: 'department', label: t('A department with all below it') },
        ]}
      />
      {whom === 'member' ? (
        <MemberField name="memberId" label={t('Member')} value={member} onChange={setMember} />
      ) : (
        <Select
          name="departmentId"
          label={t('Department')}
          options={departments.flatMap((row) =>
            row.departmentId ? [{ value: row.departmentId, label: row.name }] : [],
          )}
        />
      )}
      <RadioGroup
        name="mode"
        label={t('Mode')}
        value={mode}
        onChange={setMode}
        options={accessModes.map((one) => ({ value: one, label: modeWord(one), hint: modeHint(one) }))}
      />
      <TextArea name="reason" label={t('Why')} rows={3} required />
      <DateTimeField
        name="expiresAt"
        label={t('Until')}
        hint={t('A year at most; it can be granted again.')}
        required
      />
      <FormActions>
        <Submit>{t('Grant the exception')}</Submit>
        <Button onPress={onDone}>{t('Cancel')}</Button>
      </FormActions>
    </Form>
  )
}

const missing = (field: string, words: string): Refusal => ({
  kind: 'fields',
  message: words,
  fields: { [field]: words },
  retry: false,
})
