import { memo } from 'react'
import type { ConversationCard } from '#modules/inbox/contract.ts'
import { Avatar } from '#web/design/avatar.tsx'
import { Chip } from '#web/design/chip.tsx'
import { Card, CardNote } from '#web/design/rows.tsx'
import { Time } from '#web/design/time.tsx'
import { t } from '#web/i18n.ts'
import { leftWords } from './assignment/given-words.ts'
import { ConversationState, RunningClock } from './clock.tsx'
import { OnCard } from './presence/others.tsx'
import work from './work/work.module.css'
import { PriorityChip } from './work/work-marks.tsx'

type RowProps = {
  card: ConversationCard
  to: string
  current: boolean
  me: string
  /** The list is one desk’s: its name would be said on every card. */
  quietDesk: boolean
  /** What was found in it, when something was looked for. */
  found: string | undefined
  ticked: boolean
  /** Others are ticked: every row shows its box. */
  choosing: boolean
  onTick: (id: string, range: boolean) => void
}

/** One conversation in the list, with the box to choose it for what is done to many. */
export const ConversationRow = memo(function ConversationRow(props: RowProps) {
  const { card, to, current, me, quietDesk, found, ticked, choosing, onTick } = props
  return (
    <div
      className={work.row}
      data-ticked={ticked || undefined}
      data-choosing={choosing || undefined}
      onClickCapture={(event) => {
        // With Shift a press on the row chooses, as it does in every list.
        if (!event.shiftKey || (event.target as HTMLElement).closest('label')) return
        event.preventDefault()
        event.stopPropagation()
        onTick(card.id, true)
      }}
    >
      <label className={work.tick}>
        <input
          type="checkbox"
          checked={ticked}
          aria-label={t('Choose the conversation with {name}', { name: card.contact.name })}
          onClick={(event) => onTick(card.id, event.shiftKey)}
          onChange={() => undefined}
        />
      </label>
      <Card
        to={to}
        current={current}
        network={card.network}
        name={card.contact.name}
        age={<Time at={card.lastMessageAt} style="ago" />}
        clock={<ConversationState card={card} short />}
        preview={
          found ? <span className={work.hit}>{found}</span> : card.preview || t('No words, only media.')
        }
        meta={<Meta card={card} quietDesk={quietDesk} />}
        owner={
          <>
            <OnCard id={card.id} />
            {card.owner ? (
              <Avatar name={card.owner.name} kind={card.owner.id === me ? 'me' : 'member'} />
            ) : null}
          </>
        }
      />
    </div>
  )
})

/** Labels beyond these are counted: a card is one line of them. */
const LABELS = 2

function Meta({ card, quietDesk }: { card: ConversationCard; quietDesk: boolean }) {
  return (
    <>
      {card.delivery && card.clock ? <RunningClock clock={card.clock} /> : null}
      <PriorityChip priority={card.priority} />
      {card.labels.length > 0 ? (
        <span className={work.labels}>
          {card.labels.slice(0, LABELS).map((label) => (
            <Chip key={label.id} tone={label.tone ?? undefined} icon={label.tone ? 'tag' : undefined}>
              {label.name}
            </Chip>
          ))}
        </span>
      ) : null}
      {card.labels.length > LABELS ? <span>+{card.labels.length - LABELS}</span> : null}
      {quietDesk ? null : <span className="clip">{card.desk.name}</span>}
      {card.lastDirection === 'out' && card.delivery === null ? (
        <CardNote icon="reply">{t('Answered')}</CardNote>
      ) : null}
      {card.owner || card.lastDirection === 'out' ? null : (
        <span>{leftWords(card) ?? t('Nobody’s yet')}</span>
      )}
    </>
  )
}
