import { useQueryClient } from '@tanstack/react-query'
import { api, orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { DateTimeField } from '#web/design/date-field.tsx'
import { Dialog } from '#web/design/dialog.tsx'
import { Form, FormActions, FormRow, Submit } from '#web/design/form.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { toast } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'
import { MemberField } from '#web/member-field.tsx'
import type { ProfileBoardRow } from '../contract.ts'
import { field } from './read-form.ts'

/** Registers who should administer a page. */
export function AdministratorDialog({ row, onClose }: { row: ProfileBoardRow; onClose: () => void }) {
  const queries = useQueryClient()
  const title = t('Register an administrator of {name}', { name: row.displayName })
  const submit = async (data: FormData): Promise<void> => {
    await api.facts.addAdministrator({
      channelId: row.channelId,
      memberId: field(data, 'memberId'),
      handle: field(data, 'handle') || null,
      validFrom: field(data, 'validFrom') || null,
      validTo: field(data, 'validTo') || null,
      note: field(data, 'note') || null,
    })
    await queries.invalidateQueries({ queryKey: orpc.facts.key() })
    toast(t('Registered.'))
    onClose()
  }
  return (
    <Dialog
      title={title}
      note={t('This gives no access anywhere; the network is compared with it.')}
      open
      onClose={onClose}
    >
      <Form onSubmit={submit} label={title}>
        <MemberField name="memberId" label={t('Member')} required />
        <TextField
          name="handle"
          label={t('What the network calls them')}
          hint={t('A handle or an e-mail address')}
        />
        <FormRow>
          <DateTimeField name="validFrom" label={t('From')} hint={t('Empty: at once')} />
          <DateTimeField name="validTo" label={t('Until')} hint={t('Empty: until somebody ends it')} />
        </FormRow>
        <TextField name="note" label={t('Note')} />
        <FormActions>
          <Submit>{t('Register')}</Submit>
          <Button onPress={onClose}>{t('Cancel')}</Button>
        </FormActions>
      </Form>
    </Dialog>
  )
}
