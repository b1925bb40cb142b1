import { useMutation } from '@tanstack/react-query'
import type { ChannelCard } from '#modules/channels/contract.ts'
import type { DeadLetter } from '#modules/listening/contract.ts'
import { orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { NetworkGlyph } from '#web/design/icon.tsx'
import { Time } from '#web/design/time.tsx'
import { toastError } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'
import css from './listen.module.css'

type RowProps = {
  letter: DeadLetter
  channel: ChannelCard | undefined
  canManage: boolean
  onShow: () => void
}

/** One item that could not be read: why, from where, and what can be done. */
export function DeadLetterRow({ letter, channel, canManage, onShow }: RowProps) {
  // It leaves the list as soon as it is handed in; the live event that follows says so everywhere.
  const again = useMutation(orpc.listening.replay.mutationOptions({ onError: toastError }))
  return (
    <div className={css.letter}>
      <div className={css.letterText}>
        <p className={css.reason}>{letter.reason}</p>
        <p className={css.from}>
          {channel ? <NetworkGlyph network={channel.network} label={channel.networkName} /> : null}
          <span>{channel?.displayName ?? t('A channel of ours')}</span>
          <Time at={letter.receivedAt} />
          <span className="clip">{letter.remoteId}</span>
        </p>
      </div>
      {canManage ? (
        <div className={css.letterActs}>
          <Button size="s" kind="ghost" icon="eye" onPress={onShow}>
            {t('Show it')}
          </Button>
          <Button
            size="s"
            icon="retry"
            busy={again.isPending}
            onPress={() => again.mutate({ id: letter.id })}
          >
            {t('Read again')}
          </Button>
        </div>
      ) : null}
    </div>
  )
}
