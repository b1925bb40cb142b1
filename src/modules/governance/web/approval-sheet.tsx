import { useId, useState } from 'react'
import type { ApprovalCard } from '#modules/governance/contract.ts'
import { Button } from '#web/design/button.tsx'
import { Sheet } from '#web/design/dialog.tsx'
import { TextArea } from '#web/design/text-field.tsx'
import { formatTime, t } from '#web/i18n.ts'
import styles from './approval.module.css'
import { BeforeDeciding } from './before-deciding.tsx'
import { type Settle, useSettle } from './use-settle.ts'
import { VariantPreviews } from './variant-preview.tsx'

type SheetProps = {
  card: ApprovalCard
  /** It is no longer in the list of what waits for me. */
  gone: boolean
  onClose: () => void
}

/** Exactly what would go out, and the two answers to it. */
export function ApprovalSheet({ card, gone, onClose }: SheetProps) {
  const [returning, setReturning] = useState(false)
  const [reason, setReason] = useState('')
  const settle = useSettle(card, onClose)
  const why = useId()
  const changed = card.digest !== settle.readDigest
  const stopped = gone || changed || card.mayNot !== null
  const reasonId = stopped ? why : undefined
  return (
    <Sheet title={card.title} note={<Note card={card} />} open onClose={onClose}>
      <div className={styles.read}>
        <VariantPreviews card={card} />
      </div>
      <div id={why}>
        <BeforeDeciding card={card} gone={gone && !settle.busy} changed={changed} settle={settle} />
      </div>
      {returning ? (
        <TextArea
          name="reason"
          label={t('What should change')}
          rows={3}
          required
          autoFocus
          value={reason}
          onChange={setReason}
          error={settle.refusal?.fields.reason}
        />
      ) : null}
      {returning ? (
        <Returning settle={settle} reason={reason} reasonId={reasonId} onNotYet={() => setReturning(false)} />
      ) : (
        <Deciding settle={settle} reasonId={reasonId} onReturn={() => setReturning(true)} />
      )}
    </Sheet>
  )
}

type DecidingProps = { settle: Settle; reasonId: string | undefined; onReturn: () => void }

function Deciding({ settle, reasonId, onReturn }: DecidingProps) {
  return (
    <div className={styles.acts}>
      <Button size="l" icon="reply" reasonId={reasonId} onPress={onReturn}>
        {t('Send back')}
      </Button>
      <Button kind="pri" size="l" busy={settle.busy} reasonId={reasonId} onPress={settle.consent}>
        {t('Approve')}
      </Button>
    </div>
  )
}

type ReturningProps = {
  settle: Settle
  reason: string
  reasonId: string | undefined
  onNotYet: () => void
}

function Returning({ settle, reason, reasonId, onNotYet }: ReturningProps) {
  return (
    <div className={styles.acts}>
      <Button size="l" onPress={onNotYet}>
        {t('Not yet')}
      </Button>
      <Button
        kind="pri"
        size="l"
        busy={settle.busy}
        reasonId={reasonId}
        onPress={() => settle.decline(reason)}
      >
        {t('Send it back')}
      </Button>
    </div>
  )
}

function Note({ card }: { card: ApprovalCard }) {
  const values = { author: card.author.name, time: formatTime(card.dueAt) }
  return card.overdue ? t('From {author}, was due {time}', values) : t('From {author}, due {time}', values)
}
