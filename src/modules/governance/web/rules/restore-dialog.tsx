import { useQueryClient } from '@tanstack/react-query'
import { api, orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { Dialog } from '#web/design/dialog.tsx'
import { Form, FormActions, Submit } from '#web/design/form.tsx'
import { TextArea } from '#web/design/text-field.tsx'
import { toast } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'

type RestoreDialogProps = { version: number; onClose: () => void }

/** Makes an earlier version the next one, with a reason that stands in the list. */
export function RestoreDialog({ version, onClose }: RestoreDialogProps) {
  const queries = useQueryClient()
  const submit = async (data: FormData): Promise<void> => {
    const next = await api.governance.restoreRules({ version, reason: String(data.get('reason') ?? '') })
    toast(t('Version {version} holds now.', { version: next.version }))
    await queries.invalidateQueries({ queryKey: orpc.governance.rules.key() })
    onClose()
  }
  return (
    <Dialog
      title={t('Go back to version {version}?', { version })}
      note={t('It becomes the next version and holds at once, for everything that has not gone out yet.')}
      open
      onClose={onClose}
      size="s"
    >
      <Form onSubmit={submit}>
        <TextArea
          name="reason"
          label={t('Why')}
          hint={t('It stands in the list of versions.')}
          rows={2}
          required
        />
        <FormActions>
          <Submit>{t('Go back to it')}</Submit>
          <Button onPress={onClose}>{t('Cancel')}</Button>
        </FormActions>
      </Form>
    </Dialog>
  )
}
