import type { Conversation, Message as Turn } from '#modules/inbox/contract.ts'
import { Icon, NetworkGlyph } from '#web/design/icon.tsx'
import { Message } from '#web/design/message.tsx'
import { Time } from '#web/design/time.tsx'
import { t } from '#web/i18n.ts'
import { DeliveryLine, DeliveryWord } from './delivery.tsx'
import { LinkedText } from './linked-text.tsx'
import { TurnMedia } from './turn-media.tsx'

type Place = Pick<Conversation, 'network' | 'networkName' | 'account'>
type TurnProps = { turn: Turn; first: boolean; place: Place }

/** One message of the thread: theirs stands free, ours in a box with where it is on its way. */
export function ThreadTurn({ turn, first, place }: TurnProps) {
  const ours = turn.direction === 'out'
  return (
    <Message
      kind={ours ? 'ours' : first ? 'post' : 'in'}
      author={turn.author.name}
      handle={
        ours
          ? t('for {account}', { account: place.account.displayName || place.account.handle })
          : turn.author.handle
      }
      at={turn.at}
      avatar={turn.author.avatarUrl ?? undefined}
      state={turn.delivery ? <DeliveryWord state={turn.delivery.state} /> : undefined}
      media={turn.deletedAt ? undefined : <TurnMedia media={turn.media} />}
      footer={
        ours ? (
          <OurFooter turn={turn} place={place} />
        ) : (
          <TheirFooter turn={turn} first={first} place={place} />
        )
      }
    >
      {turn.deletedAt ? <Gone at={turn.deletedAt} /> : <Words turn={turn} />}
    </Message>
  )
}

function Words({ turn }: { turn: Turn }) {
  return (
    <>
      {turn.title ? <b className="strong">{`${turn.title}\n`}</b> : null}
      <LinkedText text={turn.text} lang={turn.lang} />
    </>
  )
}

function Gone({ at }: { at: string }) {
  return (
    <span className="qq">
      <em>{t('They deleted this message.')}</em> <Time at={at} />
    </span>
  )
}

function TheirFooter({ turn, first, place }: TurnProps) {
  const secret = turn.kind === 'message'
  if (!first && !secret && (turn.url === null || turn.deletedAt)) return null
  return (
    <>
      {first || secret ? (
        <span>
          <NetworkGlyph network={place.network} label={place.networkName} />
          {secret ? t('Private message') : t('Public')}
        </span>
      ) : null}
      {turn.deletedAt ? null : <OnNetwork url={turn.url} name={place.networkName} />}
    </>
  )
}

function OurFooter({ turn, place }: { turn: Turn; place: Place }) {
  const { delivery } = turn
  if (!delivery) return null
  return (
    <>
      <DeliveryLine delivery={delivery} />
      <OnNetwork url={turn.url} name={place.networkName} />
    </>
  )
}

/** The way to the message where it stands in public. */
export function OnNetwork({ url, name }: { url: string | null; name: string }) {
  if (!url) return null
  return (
    <a className="ul" href={url} target="_blank" rel="noreferrer">
      <Icon name="external" size="s" />
      {t('Open on {network}', { network: name })}
    </a>
  )
}
