import { Button } from '#web/design/button.tsx'
import { t } from '#web/i18n.ts'
import styles from './approval.module.css'
import type { Settle } from './use-settle.ts'

type Acts = { settle: Settle; reasonId: string | undefined }

type DecidingProps = Acts & {
  /** The viewer has consented already and may take it back. */
  taking: boolean
  onSay: () => void
  onClose: () => void
}

/** The answers within reach of the thumb. */
export function Deciding({ settle, reasonId, taking, onSay, onClose }: DecidingProps) {
  return (
    <div className={styles.acts}>
      <Button size="l" icon={taking ? 'undo' : 'reply'} reasonId={reasonId} onPress={onSay}>
        {taking ? t('Take back') : t('Send back')}
      </Button>
      {taking ? (
        <Button size="l" onPress={onClose}>
          {t('Leave it as it is')}
        </Button>
      ) : (
        <Button kind="pri" size="l" busy={settle.busy} reasonId={reasonId} onPress={settle.consent}>
          {t('Approve')}
        </Button>
      )}
    </div>
  )
}

type SayingProps = Acts & { words: string; onSay: () => void; onNotYet: () => void }

/** While a reason is being written. */
export function Saying({ settle, reasonId, words, onSay, onNotYet }: SayingProps) {
  return (
    <div className={styles.acts}>
      <Button size="l" onPress={onNotYet}>
        {t('Not yet')}
      </Button>
      <Button kind="pri" size="l" busy={settle.busy} reasonId={reasonId} onPress={onSay}>
        {words}
      </Button>
    </div>
  )
}
