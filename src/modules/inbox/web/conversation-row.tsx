import { memo } from 'react'
import type { ConversationCard } from '#modules/inbox/contract.ts'
import { Avatar } from '#web/design/avatar.tsx'
import { Card, CardNote } from '#web/design/rows.tsx'
import { Time } from '#web/design/time.tsx'
import { t } from '#web/i18n.ts'
import { ConversationState, RunningClock } from './clock.tsx'

type RowProps = {
  card: ConversationCard
  to: string
  current: boolean
  me: string
  /** The list is one desk’s: its name would be said on every card. */
  quietDesk: boolean
}

/** One conversation in the list. */
export const ConversationRow = memo(function ConversationRow({ card, to, current, me, quietDesk }: RowProps) {
  return (
    <Card
      to={to}
      current={current}
      network={card.network}
      name={card.contact.name}
      age={<Time at={card.lastMessageAt} style="ago" />}
      clock={<ConversationState card={card} short />}
      preview={card.preview || t('No words, only media.')}
      meta={<Meta card={card} quietDesk={quietDesk} />}
      owner={
        card.owner ? <Avatar name={card.owner.name} kind={card.owner.id === me ? 'me' : 'member'} /> : null
      }
    />
  )
})

function Meta({ card, quietDesk }: { card: ConversationCard; quietDesk: boolean }) {
  return (
    <>
      {quietDesk ? null : <span className="clip">{card.desk.name}</span>}
      {card.lastDirection === 'out' && card.delivery === null ? (
        <CardNote icon="reply">{t('Answered')}</CardNote>
      ) : null}
      {card.delivery && card.clock ? <RunningClock clock={card.clock} /> : null}
      {card.owner || card.lastDirection === 'out' ? null : <span>{t('Nobody’s yet')}</span>}
    </>
  )
}
