import type { ReactNode } from 'react'
import { LinkButton } from '#web/design/button.tsx'
import { type Check, CheckList } from '#web/design/checks.tsx'
import { Skeleton } from '#web/design/skeleton.tsx'
import { toRefusal } from '#web/errors.ts'
import { formatTime, t } from '#web/i18n.ts'
import styles from './composer.module.css'
import { ContentClass } from './content-class.tsx'
import type { GatheredCheck } from './gather-checks.ts'
import type { Checks } from './use-checks.ts'
import { textId } from './variant-column.tsx'
import { tooLate } from './way-steps.ts'

type PanelProps = {
  checks: Checks
  channels: number
  scheduledAt: string | null
  nameOf: (channelId: string) => string
  /** Brings a column to sight before its text gets the focus. */
  onGo: (channelId: string) => void
  draftId: string | null
}

/** What must be fixed, what needs consent, what is good to know: each with its place and what to do. */
export function ChecksPanel({ checks, channels, scheduledAt, nameOf, onGo, draftId }: PanelProps) {
  const { verdict, decision, error } = checks
  const show = (list: readonly GatheredCheck[]): Check[] =>
    list.map((check) => ({
      id: check.key,
      title: check.message,
      text: <Cure check={check} nameOf={nameOf} onGo={onGo} />,
    }))
  const quiet =
    channels === 0
      ? t('The checks begin when a channel is chosen.')
      : checks.blank
        ? t('The checks begin with the first word.')
        : null
  const know = [...show(verdict.know), ...lateConsent(scheduledAt, decision?.steps ?? [])]
  if (decision && verdict.fix.length === 0) {
    know.push({ id: 'passes', tone: 'good', title: t('Length, links, images and alt text pass') })
  }
  return (
    <aside className={styles.side} aria-label={t('Checks')}>
      {error && !decision && !quiet ? <NotAsked error={error} /> : null}
      {quiet ? <p className={styles.sideNote}>{quiet}</p> : null}
      {!quiet && !decision && !error ? <Skeleton shape="text" label={t('Checking')} /> : null}
      <CheckList groups={{ fix: show(verdict.fix), consent: show(verdict.consent), know }} />
      {decision && !quiet ? (
        <ContentClass
          decision={decision}
          draftId={draftId}
          digest={checks.pending ? undefined : checks.digest}
        />
      ) : null}
    </aside>
  )
}

function NotAsked({ error }: { error: unknown }) {
  const { message, help } = toRefusal(error)
  return (
    <div className={styles.sideNote} role="status">
      <p>{t('The checks could not be asked.')}</p>
      <p className="qq">{[message, help].filter(Boolean).join(' ')}</p>
    </div>
  )
}

type CureProps = { check: GatheredCheck } & Pick<PanelProps, 'nameOf' | 'onGo'>

/** Where it stands and what to do about it. */
function Cure({ check, nameOf, onGo }: CureProps): ReactNode {
  const places = check.places
    // A sentence that begins with the network has said where it stands.
    .filter((place) => place.span !== null || !check.message.startsWith(nameOf(place.channelId)))
  return (
    <>
      {check.cure}{' '}
      {places.map(({ channelId, span }, index) => (
        <span key={channelId}>
          {index > 0 ? ', ' : null}
          <LinkButton
            onPress={() => goTo(channelId, span, onGo)}
            label={t('Go to the text for {network}', { network: nameOf(channelId) })}
          >
            {nameOf(channelId)}
          </LinkButton>
        </span>
      ))}
    </>
  )
}

function goTo(
  channelId: string,
  span: readonly [number, number] | null,
  onGo: (channelId: string) => void,
): void {
  onGo(channelId)
  // A column behind a tab is drawn first.
  requestAnimationFrame(() => {
    const field = document.getElementById(textId(channelId))
    if (!(field instanceof HTMLTextAreaElement)) return
    field.focus()
    if (!span) return
    const points = Array.from(field.value)
    const at = (count: number): number => points.slice(0, count).join('').length
    field.setSelectionRange(at(span[0]), at(span[1]))
  })
}

function lateConsent(
  scheduledAt: string | null,
  steps: readonly { label: string; dueAt: string }[],
): Check[] {
  const late = tooLate(scheduledAt, steps)
  if (!late) return []
  return [
    {
      id: 'late-consent',
      tone: 'warn',
      icon: 'clock',
      title: t('Consent may come after its minute'),
      text: t('{name} has until {due}. It goes out as soon as it is consented to.', {
        name: late.label,
        due: late.dueAt ? formatTime(late.dueAt) : '',
      }),
    },
  ]
}
