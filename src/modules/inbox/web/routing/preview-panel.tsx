import type { RoutesPreview } from '#modules/inbox/contract.ts'
import { ErrorState } from '#web/design/error-state.tsx'
import { Panel } from '#web/design/page.tsx'
import { Row } from '#web/design/rows.tsx'
import { Skeleton } from '#web/design/skeleton.tsx'
import { Time } from '#web/design/time.tsx'
import { t } from '#web/i18n.ts'
import styles from './routing.module.css'
import type { Previewed } from './use-preview.ts'

/** What the rules as written would have done with what came in in the last 30 days. */
export function PreviewPanel({ preview }: { preview: Previewed }) {
  const { answer, waiting, error, retry } = preview
  return (
    <Panel title={t('Tried on the last 30 days')}>
      {error && !answer ? (
        <ErrorState error={error} what={t('The rules could not be tried.')} onRetry={retry} />
      ) : answer ? (
        <div className={waiting ? styles.waiting : undefined} aria-busy={waiting}>
          <Answer answer={answer} />
        </div>
      ) : (
        <Skeleton shape="text" label={t('Trying the rules')} />
      )}
    </Panel>
  )
}

function Answer({ answer }: { answer: RoutesPreview }) {
  const { looked, partial, moved, examples } = answer
  if (looked === 0)
    return (
      <p className="q">{t('Nobody wrote to you in the last 30 days, so there is nothing to try them on.')}</p>
    )
  return (
    <>
      <p aria-live="polite">
        {moved === 0
          ? t('Nothing would go to another desk.')
          : t(
              '{n, plural, one {# conversation would go} other {# conversations would go}} to another desk than by the rules that hold now.',
              { n: moved },
            )}
      </p>
      <p className="qq t13">
        {partial
          ? t('The newest {n} conversations were looked at.', { n: looked })
          : t('{n, plural, one {# conversation was} other {# conversations were}} looked at.', { n: looked })}
      </p>
      <ul className={styles.examples}>
        {examples.map((one) => (
          <li key={one.conversationId}>
            <Row
              to={`/inbox/all/${one.conversationId}`}
              title={one.title}
              note={
                <>
                  {t('{from} → {to}', { from: one.from, to: one.to })} · {one.person},{' '}
                  <Time at={one.openedAt} />
                </>
              }
            />
          </li>
        ))}
      </ul>
      {moved > examples.length ? (
        <p className="qq t13">{t('and {n} more', { n: moved - examples.length })}</p>
      ) : null}
    </>
  )
}
