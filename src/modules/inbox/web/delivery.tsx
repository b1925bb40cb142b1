import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Message } from '#modules/inbox/contract.ts'
import { orpc } from '#web/api.ts'
import { LinkButton } from '#web/design/button.tsx'
import { StateWord, type Tone } from '#web/design/chip.tsx'
import type { IconName } from '#web/design/icon.tsx'
import { toastError } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'
import { atOnce } from './mutate.ts'

type Delivery = NonNullable<Message['delivery']>
type Look = { tone: Tone; icon: IconName; words: () => string }

const onItsWay: Look = { tone: 'wait', icon: 'send', words: () => t('On its way') }
const looks: Readonly<Record<string, Look | undefined>> = {
  waiting: { tone: 'wait', icon: 'hour', words: () => t('Waits for consent') },
  scheduled: onItsWay,
  claimed: onItsWay,
  sending: onItsWay,
  held: { tone: 'warn', icon: 'pause', words: () => t('Held') },
  refused: { tone: 'stop', icon: 'stop', words: () => t('Refused') },
  unknown: { tone: 'warn', icon: 'help', words: () => t('Not known whether it arrived') },
  cancelled: { tone: 'warn', icon: 'close', words: () => t('Stopped, it was not sent') },
}

/** Where an answer of ours is; nothing once it is out. */
export function DeliveryWord({ state }: { state: string }) {
  const look = looks[state]
  if (!look) return null
  return (
    <StateWord tone={look.tone} icon={look.icon}>
      {look.words()}
    </StateWord>
  )
}

const mayRetry = new Set(['held', 'refused', 'unknown'])
const mayStop = new Set(['waiting', 'scheduled', 'held'])

/** Why it is not out, and what can be done about it. */
export function DeliveryLine({ delivery }: { delivery: Delivery }) {
  const queries = useQueryClient()
  const settled = {
    ...atOnce,
    onError: toastError,
    onSettled: () => queries.invalidateQueries({ queryKey: orpc.inbox.get.key() }),
  }
  const retry = useMutation(orpc.publishing.retry.mutationOptions(settled))
  const stop = useMutation(orpc.publishing.cancel.mutationOptions(settled))
  const { state, reason, postId } = delivery
  if (state === 'live') return null
  const busy = retry.isPending || stop.isPending
  return (
    <>
      {reason ? <span className="q">{reason}</span> : null}
      {!busy && mayRetry.has(state) ? (
        <LinkButton onPress={() => retry.mutate({ id: postId })}>
          {state === 'unknown' ? t('Look it up now') : t('Try again')}
        </LinkButton>
      ) : null}
      {!busy && mayStop.has(state) ? (
        <LinkButton onPress={() => stop.mutate({ id: postId })}>{t('Do not send it')}</LinkButton>
      ) : null}
    </>
  )
}
