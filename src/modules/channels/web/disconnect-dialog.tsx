import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { ChannelCard } from '#modules/channels/contract.ts'
import { orpc } from '#web/api.ts'
import { ConfirmDialog } from '#web/design/dialog.tsx'
import { toast, toastError } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'

type DialogProps = { channel: ChannelCard; open: boolean; onClose: () => void }

/** Asks first: what is wiped cannot be brought back by an undo. */
export function DisconnectDialog({ channel, open, onClose }: DialogProps) {
  const queries = useQueryClient()
  const name = channel.displayName
  const byHand = channel.mode === 'assisted'
  const disconnect = useMutation(
    orpc.channels.disconnect.mutationOptions({
      onSuccess: () =>
        toast(byHand ? t('{name} was put away.', { name }) : t('{name} is disconnected.', { name })),
      onError: toastError,
      onSettled: () => {
        onClose()
        return queries.invalidateQueries({ queryKey: orpc.channels.key() })
      },
    }),
  )
  return (
    <ConfirmDialog
      title={byHand ? t('Put {name} away?', { name }) : t('Disconnect {name}?', { name })}
      text={
        byHand
          ? t(
              'Nobody is asked to post there any more, and what is planned is held. What was said stays. It can be added again.',
            )
          : t(
              'Weft forgets its password or token, receives nothing there any more and holds what is scheduled. What was said stays. To bring it back, somebody has to sign in again.',
            )
      }
      confirm={byHand ? t('Put it away') : t('Disconnect')}
      onConfirm={() => disconnect.mutate({ id: channel.id })}
      open={open}
      onClose={onClose}
      busy={disconnect.isPending}
    />
  )
}
