import { useId, useState } from 'react'
import type { ApprovalCard } from '#modules/governance/contract.ts'
import { Button, LinkButton } from '#web/design/button.tsx'
import { CheckLine, CheckLines } from '#web/design/checks.tsx'
import { Sheet } from '#web/design/dialog.tsx'
import { TextArea } from '#web/design/text-field.tsx'
import { formatTime, t } from '#web/i18n.ts'
import styles from './approval.module.css'
import { useSettle } from './use-settle.ts'
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
  return (
    <Sheet title={card.title} note={<Note card={card} />} open onClose={onClose}>
      <div className={styles.read}>
        <VariantPreviews card={card} />
      </div>
      <div id={why}>
        <CheckLines label={t('Before you decide')}>
          {gone && !settle.busy ? (
            <CheckLine tone="warn">
              {t('It was settled or taken back meanwhile. Nothing is left to decide.')}
            </CheckLine>
          ) : null}
          {card.mayNot ? (
            <CheckLine tone="stop" icon="lock">
              {card.mayNot}
            </CheckLine>
          ) : null}
          {changed ? (
            <CheckLine
              tone="warn"
              icon="late"
              action={<LinkButton onPress={settle.read}>{t('I have read it')}</LinkButton>}
            >
              {t('The content changed after you opened it. Read it again before you decide.')}
            </CheckLine>
          ) : settle.refusal ? (
            <CheckLine tone="stop">
              <b className="mid">{settle.refusal.message}</b> {settle.refusal.help}
            </CheckLine>
          ) : null}
        </CheckLines>
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
      <div className={styles.acts}>
        {returning ? (
          <>
            <Button size="l" onPress={() => setReturning(false)}>
              {t('Not yet')}
            </Button>
            <Button
              kind="pri"
              size="l"
              busy={settle.busy}
              reasonId={stopped ? why : undefined}
              onPress={() => settle.decline(reason)}
            >
              {t('Send it back')}
            </Button>
          </>
        ) : (
          <>
            <Button
              size="l"
              icon="reply"
              reasonId={stopped ? why : undefined}
              onPress={() => setReturning(true)}
            >
              {t('Send back')}
            </Button>
            <Button
              kind="pri"
              size="l"
              busy={settle.busy}
              reasonId={stopped ? why : undefined}
              onPress={settle.consent}
            >
              {t('Approve')}
            </Button>
          </>
        )}
      </div>
    </Sheet>
  )
}

function Note({ card }: { card: ApprovalCard }) {
  const values = { author: card.author.name, time: formatTime(card.dueAt) }
  return card.overdue ? t('From {author}, was due {time}', values) : t('From {author}, due {time}', values)
}
