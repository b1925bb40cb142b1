import { LinkButton } from '#web/design/button.tsx'
import { CheckLine, CheckLines } from '#web/design/checks.tsx'
import { t } from '#web/i18n.ts'
import { Link } from '#web/link.tsx'
import type { LinkedAnswer } from './use-linked-answer.ts'

type InTheWayProps = { closed: string | null; answer: LinkedAnswer }

/** What keeps the answer from counting, and where to go instead. */
export function InTheWay({ closed, answer }: InTheWayProps) {
  const { changed, read, refusal } = answer
  return (
    <CheckLines label={t('Before you decide')}>
      {closed ? (
        <CheckLine tone="plain">
          {closed}{' '}
          <Link to="/today" className="ul">
            {t('Sign in and look there')}
          </Link>
        </CheckLine>
      ) : null}
      {changed ? (
        <CheckLine
          tone="warn"
          icon="late"
          action={<LinkButton onPress={read}>{t('I have read it')}</LinkButton>}
        >
          {t('The content changed after you opened it. Read it again before you decide.')}
        </CheckLine>
      ) : null}
      {refusal && !refusal.fields.reason ? (
        <CheckLine tone="stop">
          <b className="mid">{refusal.message}</b> {refusal.help}
        </CheckLine>
      ) : null}
    </CheckLines>
  )
}
