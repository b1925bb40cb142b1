import type { ApprovalCard } from '#modules/governance/contract.ts'
import { LinkButton } from '#web/design/button.tsx'
import { CheckLine, CheckLines } from '#web/design/checks.tsx'
import { t } from '#web/i18n.ts'
import type { Settle } from './use-settle.ts'

type BeforeProps = {
  card: ApprovalCard
  /** The viewer looks at a consent of their own: that it is settled keeps nobody from taking it back. */
  taking: boolean
  gone: boolean
  /** The content is another one than was read. */
  changed: boolean
  settle: Settle
}

/** What stands in the way of deciding, or changed while one read. */
export function BeforeDeciding({ card, taking, gone, changed, settle }: BeforeProps) {
  return (
    <CheckLines label={t('Before you decide')}>
      {gone ? (
        <CheckLine tone="warn">
          {t('It was settled or taken back meanwhile. Nothing is left to decide.')}
        </CheckLine>
      ) : null}
      {card.mayNot && !taking ? (
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
      ) : settle.refusal && settle.refusal.fields.reason === undefined ? (
        <CheckLine tone="stop">
          <b className="mid">{settle.refusal.message}</b> {settle.refusal.help}
        </CheckLine>
      ) : null}
    </CheckLines>
  )
}
