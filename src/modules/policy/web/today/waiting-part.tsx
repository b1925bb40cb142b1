import { ButtonLink } from '#web/design/button.tsx'
import { Time } from '#web/design/time.tsx'
import { TodayItem, TodayPart } from '#web/design/today-part.tsx'
import { t } from '#web/i18n.ts'
import type { Waiting } from '../../contract.ts'
import { useWaiting } from './use-waiting.ts'

type ToAcknowledge = Waiting['toAcknowledge'][number]

/** Policies to read and acknowledge, and drafts that wait for a lawyer’s consent. */
export function Part() {
  const query = useWaiting()
  return (
    <TodayPart
      title={t('Policy')}
      query={query}
      what={t('What waits for you in the policy could not be loaded.')}
      isEmpty={(data) => data.toAcknowledge.length + data.toConsent.length === 0}
    >
      {(data) => (
        <>
          {data.toAcknowledge.map((one) => (
            <TodayItem
              key={one.policyId}
              title={one.again ? t('{title} has changed', { title: one.title }) : one.title}
              to={`/people/policy?policy=${one.policyId}`}
              note={<Until one={one} />}
              act={
                <ButtonLink to={`/people/policy?policy=${one.policyId}`} kind="pri">
                  {t('Read')}
                </ButtonLink>
              }
            />
          ))}
          {data.toConsent.map((one) => (
            <TodayItem
              key={`consent-${one.policyId}`}
              title={t('Consent to “{title}”', { title: one.title })}
              to={`/people/policy/edit?policy=${one.policyId}`}
              note={t('{name} asks the legal department before publishing.', { name: one.askedBy })}
              act={
                <ButtonLink to={`/people/policy/edit?policy=${one.policyId}`}>
                  {t('Read the draft')}
                </ButtonLink>
              }
            />
          ))}
        </>
      )}
    </TodayPart>
  )
}

function Until({ one }: { one: ToAcknowledge }) {
  return (
    <>
      {one.again && one.note ? <span>{one.note} </span> : null}
      {one.dueAt === null ? (
        t('Please read it and acknowledge it.')
      ) : one.overdue ? (
        <span className="stop">{t('You cannot speak for us until you have acknowledged it.')}</span>
      ) : (
        <>
          {t('To be acknowledged by')} <Time at={one.dueAt} style="day" />
        </>
      )}
    </>
  )
}
