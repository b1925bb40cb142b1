import { t } from '#web/i18n.ts'
import { severalNames } from '../names.ts'
import type { Decided, Verdict } from './gather-checks.ts'
import { isPast } from './moments.ts'

export type Sending = {
  /** What the button says: what happens when it is pressed. */
  readonly label: string
  /** Why it cannot be pressed; null when it can. */
  readonly blocked: string | null
  /** Something must be fixed first: the reason carries the mark of a stop. */
  readonly fix: boolean
  /** Goes out without anybody else: asked once more, for it cannot be taken back. */
  readonly atOnce: boolean
}

export type SendingFacts = {
  readonly channels: number
  readonly verdict: Verdict
  readonly decision: (Decided & { readonly steps: readonly { readonly label: string }[] }) | undefined
  readonly scheduledAt: string | null
  readonly mayDraft: boolean
  readonly maySubmit: boolean
  /** Neither words nor images yet. */
  readonly blank: boolean
  readonly uploading: boolean
  /** The text has been typed on since the checks looked. */
  readonly checking: boolean
  /** The checks could not be asked. */
  readonly unreachable: boolean
  readonly now: Date
}

/** What the primary button says and whether it can be pressed. */
export function sendWords(facts: SendingFacts): Sending {
  const { decision, scheduledAt } = facts
  const atOnce = decision?.outcome === 'allow' && scheduledAt === null
  const reason = why(facts)
  return { label: label(facts), blocked: reason?.text ?? null, fix: reason?.fix ?? false, atOnce }
}

function label({ decision, scheduledAt }: SendingFacts): string {
  if (decision?.outcome === 'allow') return scheduledAt === null ? t('Publish') : t('Schedule')
  const [only, another] = decision?.steps ?? []
  const one = only && !another && !severalNames(only.label)
  return one ? t('Send to {name}', { name: only.label }) : t('Ask for consent')
}

function why(facts: SendingFacts): { text: string; fix: boolean } | null {
  const { verdict, decision } = facts
  const say = (text: string, fix = false) => ({ text, fix })
  if (!facts.mayDraft) return say(t('You may read drafts, not write them. The social lead can help.'))
  if (!facts.maySubmit) return say(t('You may write drafts. The social lead sends them on.'))
  if (facts.channels === 0) return say(t('Choose where it goes first'))
  if (facts.blank) return say(t('Write something first'))
  if (facts.uploading) return say(t('A file is still on its way'))
  if (isPast(facts.scheduledAt, facts.now)) return say(t('The minute it should go out has passed'), true)
  if (verdict.fix.length > 0) {
    const n = verdict.fix.length
    return say(t('{n, plural, one {Fix 1 thing} other {Fix # things}} before you send it', { n }), true)
  }
  if (facts.unreachable && !decision) return say(t('The checks could not be asked'))
  if (facts.checking || !decision) return say(t('Checking'))
  return null
}
