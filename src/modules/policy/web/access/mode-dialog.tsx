import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { RadioGroup } from '#web/design/choice-field.tsx'
import { Dialog } from '#web/design/dialog.tsx'
import { Form, FormActions, Submit } from '#web/design/form.tsx'
import { TextArea } from '#web/design/text-field.tsx'
import { toast } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'
import { type AccessMode, type AccessRow, accessModes } from '../../contract.ts'
import { modeHint, modeWord } from '../words.ts'

/** Sets the mode of one department, with the reason that stands beside it. */
export function ModeDialog({ row, onClose }: { row: AccessRow; onClose: () => void }) {
  const queries = useQueryClient()
  const [mode, setMode] = useState<AccessMode | 'inherit'>(
    row.own ?? (row.departmentId ? 'inherit' : row.mode),
  )
  const submit = async (data: FormData): Promise<void> => {
    await api.policy.setAccess({
      departmentId: row.departmentId,
      mode: mode === 'inherit' ? null : mode,
      reason: String(data.get('reason') ?? ''),
    })
    await queries.invalidateQueries({ queryKey: orpc.policy.access.key() })
    toast(t('Saved.'))
    onClose()
  }
  const name = row.departmentId === null ? t('Whole organisation') : row.name
  return (
    <Dialog open onClose={onClose} size="s" title={t('Access: {department}', { department: name })}>
      <Form onSubmit={submit} label={t('Access')}>
        <RadioGroup
          name="mode"
          label={t('Mode')}
          value={mode}
          onChange={setMode}
          options={[
            ...(row.departmentId || row.own
              ? [{ value: 'inherit' as const, label: t('Inherit'), hint: t('What holds above holds here.') }]
              : []),
            ...accessModes.map((one) => ({ value: one, label: modeWord(one), hint: modeHint(one) })),
          ]}
        />
        <TextArea
          name="reason"
          label={t('Why')}
          hint={t('Everybody reads it beside the mode.')}
          rows={3}
          required
        />
        <FormActions>
          <Submit>{t('Save')}</Submit>
          <Button onPress={onClose}>{t('Cancel')}</Button>
        </FormActions>
      </Form>
    </Dialog>
  )
}
