import { useQuery } from '@tanstack/react-query'
import type { Answering, Conversation, Message } from '#modules/inbox/contract.ts'
import { orpc } from '#web/api.ts'
import { LinkButton } from '#web/design/button.tsx'
import { CheckLine } from '#web/design/checks.tsx'
import type { Refusal } from '#web/errors.ts'
import { formatTime, t } from '#web/i18n.ts'
import { Link } from '#web/link.tsx'

type BeforeProps = {
  conversation: Conversation
  mayNotAnswer: Answering['mayNotAnswer']
  writing: boolean
  /** What came into the thread since the writer last looked. */
  newer: readonly Message[]
  onRead: () => void
  refusal: Refusal | null
}

/** What is no check of the words and yet has to be known before they go: refusals, newer messages, a pause. */
export function Before({ conversation, mayNotAnswer, writing, newer, onRead, refusal }: BeforeProps) {
  const { channelId } = conversation
  const pauses = useQuery(orpc.governance.pauses.queryOptions()).data?.pauses ?? []
  const pause = pauses.find(
    (one) => one.scope === 'organisation' || (one.scope === 'channel' && one.scopeId === channelId),
  )
  const late = newer.at(-1)
  return (
    <>
      {mayNotAnswer ? (
        <CheckLine
          tone="stop"
          icon="lock"
          action={
            <Link className="link" to={`/people/mandates?why=${channelId}&kind=reply`}>
              {t('Why?')}
            </Link>
          }
        >
          <b className="mid">{mayNotAnswer.message}</b> {mayNotAnswer.help}
        </CheckLine>
      ) : null}
      {refusal ? (
        <CheckLine
          tone={refusal.kind === 'stale' ? 'warn' : 'stop'}
          icon={refusal.kind === 'stale' ? 'late' : refusal.kind === 'offline' ? 'offline' : 'stop'}
          action={late ? <LinkButton onPress={onRead}>{t('I have read it')}</LinkButton> : undefined}
        >
          <b className="mid">{refusal.message}</b> {refusal.fields.text} {refusal.help}
        </CheckLine>
      ) : null}
      {late && !refusal ? (
        <CheckLine
          tone="warn"
          icon="late"
          action={<LinkButton onPress={onRead}>{t('I have read it')}</LinkButton>}
        >
          {late.direction === 'out'
            ? t('{name} answered at {time} while you were writing. Read it first.', {
                name: late.author.name,
                time: formatTime(late.at),
              })
            : t('They wrote again at {time} while you were writing. Read it first.', {
                time: formatTime(late.at),
              })}
        </CheckLine>
      ) : null}
      {writing && pause ? (
        <CheckLine tone="warn" icon="pause">
          {t('Publishing is paused since {time}: {reason} Your answer waits until it is lifted.', {
            time: formatTime(pause.since),
            reason: sentence(pause.reason),
          })}
        </CheckLine>
      ) : null}
    </>
  )
}

const sentence = (text: string): string => (/[.!?…]$/.test(text) ? text : `${text}.`)
