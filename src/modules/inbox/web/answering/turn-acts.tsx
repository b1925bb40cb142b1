import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { Answering, Conversation, Message, NetworkVerb } from '#modules/inbox/contract.ts'
import { orpc } from '#web/api.ts'
import { ConfirmDialog } from '#web/design/dialog.tsx'
import { Icon } from '#web/design/icon.tsx'
import { Menu, type MenuItem } from '#web/design/menu.tsx'
import { toastError } from '#web/design/toast.tsx'
import { currentLocale, t } from '#web/i18n.ts'
import { atOnce } from '../mutate.ts'
import styles from './answering.module.css'
import { useAnswering, useNetworkAct } from './use-answering.ts'

type TurnActsProps = {
  turn: Message
  conversation: Pick<Conversation, 'id' | 'networkName'>
}
type Act = Answering['acts'][number]

const actOn = (answering: Answering | undefined, turn: Message, verb: Act['verb']): Act | undefined =>
  answering?.acts.find((one) => one.messageId === turn.id && one.verb === verb)

type ItemsOf = {
  turn: Message
  answering: Answering
  networkName: string
  act: (verb: NetworkVerb) => void
  onDelete: () => void
  onTranslate: () => void
}

function itemsOf({ turn, answering, networkName: network, act, onDelete, onTranslate }: ItemsOf): MenuItem[] {
  const { can } = answering
  const liked = actOn(answering, turn, 'like') !== undefined
  const hidden = actOn(answering, turn, 'hide') !== undefined
  if (turn.direction === 'in')
    return [
      {
        id: 'like',
        icon: 'heart',
        label: liked ? t('Take the like back') : t('Like it, as the account'),
        disabledReason: can.like ?? undefined,
        run: () => act(liked ? 'unlike' : 'like'),
      },
      {
        id: 'hide',
        icon: 'eye',
        label: hidden ? t('Show it again on {network}', { network }) : t('Hide it on {network}', { network }),
        disabledReason: can.hide ?? undefined,
        run: () => act(hidden ? 'unhide' : 'hide'),
      },
      {
        id: 'translate',
        icon: 'globe',
        label: t('Translate it for me'),
        disabledReason: can.help ?? undefined,
        run: onTranslate,
      },
    ]
  if (turn.delivery?.state !== 'live') return []
  const label = t('Delete it on {network}', { network })
  return [
    {
      id: 'delete',
      icon: 'trash',
      danger: true,
      label,
      disabledReason: can.delete ?? undefined,
      run: onDelete,
    },
  ]
}

/** What can be done to one message where it stands, or why not; and a translation of it. */
export function TurnActs({ turn, conversation }: TurnActsProps) {
  const { id, networkName } = conversation
  const answering = useAnswering(id)
  const { act, busy } = useNetworkAct(id)
  const [sure, setSure] = useState(false)
  const translate = useMutation(orpc.inbox.help.mutationOptions({ ...atOnce, onError: toastError }))
  if (!answering || answering.mayNotAnswer || turn.deletedAt) return null
  const liked = actOn(answering, turn, 'like')
  const hidden = actOn(answering, turn, 'hide')
  const lang = currentLocale()
  const items = itemsOf({
    turn,
    answering,
    networkName,
    act: (verb) => act(turn.id, verb),
    onDelete: () => setSure(true),
    onTranslate: () => translate.mutate({ id, task: 'translate-message', messageId: turn.id, lang }),
  })
  return (
    <>
      {liked ? <ActWord icon="heart" words={t('Liked by {name}', { name: liked.by })} /> : null}
      {hidden ? <ActWord icon="eye" words={t('Hidden by {name}', { name: hidden.by })} /> : null}
      {translate.isPending || busy ? <span className="t13 q">{t('One moment')}</span> : null}
      {translate.data ? (
        <span className={styles.translation} lang={lang}>
          <span className="t13 q">{t('Translated by a machine')}</span>
          <span dir="auto">{translate.data.text}</span>
        </span>
      ) : null}
      {items.length > 0 ? (
        <Menu
          label={t('What to do with this message')}
          align="end"
          items={items}
          trigger={(props) => (
            <button
              {...props}
              type="button"
              className="btn ghost square s"
              aria-label={t('What to do with this message')}
              title={t('What to do with this message')}
            >
              <Icon name="more" />
            </button>
          )}
        />
      ) : null}
      <ConfirmDialog
        title={t('Delete it on {network}', { network: networkName })}
        text={t('It goes for everybody and cannot be brought back. The thread here keeps that it was there.')}
        confirm={t('Delete')}
        open={sure}
        onClose={() => setSure(false)}
        onConfirm={() => {
          setSure(false)
          act(turn.id, 'delete')
        }}
      />
    </>
  )
}

function ActWord({ icon, words }: { icon: 'heart' | 'eye'; words: string }) {
  return (
    <span className={`t13 q ${styles.word}`}>
      <Icon name={icon} size="s" /> {words}
    </span>
  )
}
