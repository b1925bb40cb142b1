import { useQueryClient } from '@tanstack/react-query'
import type { ChannelCard } from '#modules/channels/contract.ts'
import { api, orpc } from '#web/api.ts'
import { Dialog } from '#web/design/dialog.tsx'
import { Form, FormActions, Submit } from '#web/design/form.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { t } from '#web/i18n.ts'

type DialogProps = { channel: ChannelCard; open: boolean; onClose: () => void }

/** A name of our own for a channel; empty gives it back the one the network shows. */
export function RenameDialog({ channel, open, onClose }: DialogProps) {
  const queries = useQueryClient()
  const save = async (data: FormData): Promise<void> => {
    await api.channels.rename({ id: channel.id, name: String(data.get('name') ?? '') })
    await queries.invalidateQueries({ queryKey: orpc.channels.key() })
    onClose()
  }
  return (
    <Dialog title={t('Name this channel')} open={open} onClose={onClose} size="s">
      <Form onSubmit={save}>
        <TextField
          name="name"
          label={t('Name')}
          defaultValue={channel.displayName}
          maxLength={80}
          hint={t('Only members see it. Left empty, the channel is called as on {network}.', {
            network: channel.networkName,
          })}
          autoFocus
        />
        <FormActions>
          <Submit>{t('Save the name')}</Submit>
        </FormActions>
      </Form>
    </Dialog>
  )
}
