import { useId, useState } from 'react'
import type { ApprovalCard } from '#modules/governance/contract.ts'
import { Sheet } from '#web/design/dialog.tsx'
import { TextArea } from '#web/design/text-field.tsx'
import { formatTime, t } from '#web/i18n.ts'
import styles from './approval.module.css'
import { ApprovalStory } from './approval-story.tsx'
import { BeforeDeciding } from './before-deciding.tsx'
import { Deciding, Saying } from './sheet-acts.tsx'
import { useSettle } from './use-settle.ts'
import { VariantPreviews } from './variant-previews.tsx'

type SheetProps = {
  card: ApprovalCard
  /** It is no longer in a list of what I can act on. */
  gone: boolean
  onClose: () => void
}

/** Exactly what would go out, the way it has to go, and the answers to it. */
export function ApprovalSheet({ card, gone, onClose }: SheetProps) {
  const [saying, setSaying] = useState(false)
  const [reason, setReason] = useState('')
  const settle = useSettle(card, onClose)
  const why = useId()
  const taking = card.mayTakeBack
  const changed = !taking && card.digest !== settle.readDigest
  const stopped = gone || changed || (!taking && card.mayNot !== null)
  const acts = { settle, reasonId: stopped ? why : undefined }
  return (
    <Sheet title={card.title} note={<Note card={card} />} open onClose={onClose}>
      <div className={styles.read}>
        <VariantPreviews card={card} />
        <ApprovalStory card={card} />
      </div>
      <div id={why}>
        <BeforeDeciding
          card={card}
          taking={taking}
          gone={gone && !settle.busy}
          changed={changed}
          settle={settle}
        />
      </div>
      {saying ? (
        <TextArea
          className={styles.saying}
          name="reason"
          label={taking ? t('Why you take it back') : t('What should change')}
          rows={3}
          required
          autoFocus
          value={reason}
          onChange={setReason}
          error={settle.refusal?.fields.reason}
        />
      ) : null}
      {saying ? (
        <Saying
          {...acts}
          words={taking ? t('Take the consent back') : t('Send it back')}
          onSay={() => (taking ? settle.takeBack(reason) : settle.decline(reason))}
          onNotYet={() => setSaying(false)}
        />
      ) : (
        <Deciding {...acts} taking={taking} onSay={() => setSaying(true)} onClose={onClose} />
      )}
    </Sheet>
  )
}

function Note({ card }: { card: ApprovalCard }) {
  const values = {
    author: card.author.name,
    time: formatTime(card.dueAt),
    step: card.step,
    steps: card.steps,
  }
  if (card.state !== 'open') return t('From {author}', values)
  const due = card.overdue
    ? t('From {author}, was due {time}', values)
    : t('From {author}, due {time}', values)
  return card.steps > 1 ? `${due} · ${t('Step {step} of {steps}', values)}` : due
}
