import { useQuery, useQueryClient } from '@tanstack/react-query'
import { api, orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { Select } from '#web/design/choice-field.tsx'
import { Dialog } from '#web/design/dialog.tsx'
import { Form, FormActions, Submit } from '#web/design/form.tsx'
import { TextArea } from '#web/design/text-field.tsx'
import { t } from '#web/i18n.ts'

const everywhere = 'everywhere'

type PauseDialogProps = { paused: readonly { channelId: string | null }[]; onClose: () => void }

/** Stops publishing, everywhere or on one channel, with a reason that everybody reads. */
export function PauseDialog({ paused, onClose }: PauseDialogProps) {
  const queries = useQueryClient()
  const channels = useQuery(orpc.channels.list.queryOptions()).data?.channels ?? []
  const open = channels.filter(
    (channel) => channel.canPublish && !paused.some((pause) => pause.channelId === channel.id),
  )
  const submit = async (data: FormData): Promise<void> => {
    const where = String(data.get('channelId'))
    await api.governance.pause({
      channelId: where === everywhere ? null : where,
      reason: String(data.get('reason') ?? ''),
    })
    await queries.invalidateQueries({ queryKey: orpc.governance.pauses.key() })
    onClose()
  }
  return (
    <Dialog
      title={t('Pause publishing')}
      note={t('Nothing goes out until somebody lifts it. What is due meanwhile is held, not lost.')}
      open
      onClose={onClose}
      size="s"
    >
      <Form onSubmit={submit}>
        <Select
          name="channelId"
          label={t('Where')}
          defaultValue={everywhere}
          options={[
            { value: everywhere, label: t('Everywhere') },
            ...open.map((channel) => ({
              value: channel.id,
              label: `${channel.networkName} (${channel.handle})`,
            })),
          ]}
        />
        <TextArea
          name="reason"
          label={t('Why')}
          hint={t('Every colleague reads it in the band above.')}
          rows={2}
          required
        />
        <FormActions>
          <Submit kind="danger">{t('Pause publishing')}</Submit>
          <Button onPress={onClose}>{t('Cancel')}</Button>
        </FormActions>
      </Form>
    </Dialog>
  )
}
