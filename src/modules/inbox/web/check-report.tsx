import type { ReactNode } from 'react'
import type { Clock } from '#modules/inbox/contract.ts'
import type { Check } from '#modules/publishing/contract.ts'
import { CheckLine, CheckLines, type CheckTone } from '#web/design/checks.tsx'
import { formatDuration, formatTime, t } from '#web/i18n.ts'
import type { Verdict } from './use-checks.ts'

const tones: Record<Check['severity'], CheckTone> = {
  'must-fix': 'stop',
  'needs-consent': 'wait',
  'good-to-know': 'plain',
}
const order: readonly Check['severity'][] = ['must-fix', 'needs-consent', 'good-to-know']

type ReportProps = {
  verdict: Verdict | undefined
  clock: Clock | null
  /** Lines that are not checks: a pause, a newer message. They come first. */
  children?: ReactNode
}

/** Everything that should be known before sending, worst first: what must be fixed, who must consent, by when. */
export function CheckReportLines({ verdict, clock, children }: ReportProps) {
  const checks = verdict?.report?.checks ?? []
  const sorted = order.flatMap((severity) => checks.filter((check) => check.severity === severity))
  return (
    <CheckLines>
      {children}
      {sorted.map((check) => (
        <CheckLine key={`${check.id} ${check.span?.[0] ?? ''}`} tone={tones[check.severity]}>
          <b className="mid">{check.message}</b> {check.cure}
        </CheckLine>
      ))}
      {verdict ? <DecisionLines decision={verdict.decision} clock={clock} /> : null}
    </CheckLines>
  )
}

function DecisionLines({ decision, clock }: { decision: Verdict['decision']; clock: Clock | null }) {
  if (decision.outcome === 'allow') return null
  if (decision.outcome === 'refuse') {
    // What must be fixed stands above in its own words.
    return decision.reasons
      .filter((reason) => reason.rule !== 'checks.block')
      .map((reason) => (
        <CheckLine key={reason.rule} tone="stop" icon="lock">
          <b className="mid">{reason.message}</b> {reason.help}
        </CheckLine>
      ))
  }
  const [step] = decision.steps
  const late = step && clock ? (Date.parse(step.dueAt) - Date.parse(clock.dueAt)) / 60_000 : 0
  return (
    <>
      {step ? (
        <CheckLine tone="wait">
          {t('Needs the consent of {who}, due {time}.', { who: step.label, time: formatTime(step.dueAt) })}
        </CheckLine>
      ) : null}
      {late > 0 ? (
        <CheckLine tone="warn">
          {t('Consent may come {time} after the clock.', { time: formatDuration(late) })}
        </CheckLine>
      ) : null}
    </>
  )
}
