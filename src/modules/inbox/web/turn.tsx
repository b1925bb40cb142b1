import type { Conversation, Message as Turn } from '#modules/inbox/contract.ts'
import { Icon, NetworkGlyph } from '#web/design/icon.tsx'
import { Message } from '#web/design/message.tsx'
import { Time } from '#web/design/time.tsx'
import { t } from '#web/i18n.ts'
import { TurnActs } from './answering/turn-acts.tsx'
import { DeliveryLine, DeliveryWord } from './delivery.tsx'
import { HeldNotes, JudgedText } from './held-links.tsx'
import styles from './thread.module.css'
import { TurnMedia } from './turn-media.tsx'

type Where = Pick<Conversation, 'id' | 'network' | 'networkName' | 'account'>
type TurnProps = { turn: Turn; first: boolean; place: Where }

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
      state={
        <>
          {turn.delivery ? <DeliveryWord state={turn.delivery.state} /> : null}
          {turn.deletedAt ? null : <OnNetwork url={turn.url} name={place.networkName} />}
        </>
      }
      media={
        turn.deletedAt ? undefined : (
          <>
            <HeldNotes links={turn.links} />
            <TurnMedia media={turn.media} />
          </>
        )
      }
      footer={
        <>
          {ours && turn.delivery && turn.delivery.state !== 'live' ? (
            <DeliveryLine delivery={turn.delivery} />
          ) : null}
          {ours ? null : <Place turn={turn} first={first} place={place} />}
          <TurnActs turn={turn} conversation={place} />
        </>
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
      <JudgedText text={turn.text} links={turn.links} lang={turn.lang} />
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

/** Where it was said: beside the first message, and wherever it was said in private. */
function Place({ turn, first, place }: TurnProps) {
  const secret = turn.kind === 'message'
  if (!first && !secret) return null
  return (
    <span>
      <NetworkGlyph network={place.network} label={place.networkName} />
      {secret ? t('Private message') : t('Public')}
    </span>
  )
}

/** The way to a message where it stands on its network. */
export function OnNetwork({ url, name }: { url: string | null; name: string }) {
  if (!url) return null
  const label = t('Open on {network}', { network: name })
  return (
    <a
      className={styles.outside}
      href={url}
      target="_blank"
      rel="noreferrer"
      aria-label={label}
      title={label}
    >
      <Icon name="external" size="s" />
    </a>
  )
}
