import type { ReactNode } from 'react'
import { LinkButton } from '#web/design/button.tsx'
import { type Check, CheckList } from '#web/design/checks.tsx'
import { Skeleton } from '#web/design/skeleton.tsx'
import { toRefusal } from '#web/errors.ts'
import { formatTime, t } from '#web/i18n.ts'
import { textId } from './column-context.ts'
import styles from './composer.module.css'
import { ContentClass } from './content-class.tsx'
import type { GatheredCheck } from './gather-checks.ts'
import type { Checks } from './use-checks.ts'
import { tooLate } from './way-steps.ts'

type PanelProps = {
  checks: Checks
  channels: number
  scheduledAt: string | null
  nameOf: (key: string) => string
  /** Brings a column to sight before its text gets the focus. */
  onGo: (key: string) => void
  draftId: string | null
  /** Says of which earlier post a column is an update; null: of none. */
  onUpdateOf: (key: string, postId: string | null) => void
}

/** What must be fixed, what needs consent, what is good to know: each with its place and what to do. */
export function ChecksPanel({ checks, channels, scheduledAt, draftId, ...doing }: PanelProps) {
  const { verdict, decision, error } = checks
  const show = (list: readonly GatheredCheck[]): Check[] =>
    list.map((check) => ({
      id: check.key,
      title: check.message,
      text: <Cure check={check} {...doing} />,
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

type CureProps = { check: GatheredCheck } & Pick<PanelProps, 'nameOf' | 'onGo' | 'onUpdateOf'>

/** Where it stands and what to do about it. */
function Cure({ check, nameOf, onGo, onUpdateOf }: CureProps): ReactNode {
  const places = check.places
    // A sentence that begins with the network has said where it stands.
    .filter((place) => place.span !== null || !check.message.startsWith(nameOf(place.key)))
  return (
    <>
      {check.cure}{' '}
      {places.map(({ key, part, span }, index) => (
        <span key={`${key} ${part}`}>
          {index > 0 ? ', ' : null}
          <LinkButton
            onPress={() => goTo({ key, part, span }, onGo)}
            label={t('Go to the text for {network}', { network: nameOf(key) })}
          >
            {part === 0 ? nameOf(key) : t('{network}, post {n}', { network: nameOf(key), n: part + 1 })}
          </LinkButton>
        </span>
      ))}
      <UpdateOf check={check} onUpdateOf={onUpdateOf} />
    </>
  )
}

/** Saying it again is fine when it is meant so. */
function UpdateOf({ check, onUpdateOf }: Pick<CureProps, 'check' | 'onUpdateOf'>): ReactNode {
  const { id, refers, places } = check
  if (refers === null) return null
  const put = (postId: string | null) => () => {
    for (const { key } of places) onUpdateOf(key, postId)
  }
  const again = id === 'text.recycled'
  return (
    <>
      {' '}
      <LinkButton onPress={put(again ? refers : null)}>
        {again ? t('It is an update of that post') : t('It is no update')}
      </LinkButton>
    </>
  )
}

function goTo({ key, part, span }: GatheredCheck['places'][number], onGo: (key: string) => void): void {
  onGo(key)
  // A column behind a tab is drawn first.
  requestAnimationFrame(() => {
    const field = document.getElementById(textId(key, part))
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
