import { useState } from 'react'
import { RadioGroup } from '#web/design/choice-field.tsx'
import { DateTimeField } from '#web/design/date-field.tsx'
import { t } from '#web/i18n.ts'
import { useSession } from '#web/session.ts'
import styles from './composer.module.css'
import { isPast, suggestMoment } from './moments.ts'
import { Suggestions } from './when/suggestions.tsx'

type GoingOutProps = {
  scheduledAt: string | null
  /** Nobody else has to consent: it goes out as soon as it is sent. */
  atOnce: boolean
  /** When consent is due at the latest; the first suggestion comes after it. */
  consentDue: string | undefined
  now: Date
  onChange: (scheduledAt: string | null) => void
  /** The channels it goes to, each once. */
  channelIds: readonly string[]
  nameOf: (channelId: string) => string
}

/** When it goes out: once it is consented to, or at a minute. */
export function GoingOut(props: GoingOutProps) {
  const { scheduledAt, atOnce, consentDue, now, onChange } = props
  const { organisation } = useSession()
  const [whole, setWhole] = useState(true)
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
  return (
    <div className={styles.goingOut}>
      <RadioGroup
        name="goes-out"
        label={t('Goes out')}
        className={styles.goingOutChoice}
        value={scheduledAt === null ? 'soon' : 'at'}
        onChange={(value) => onChange(value === 'soon' ? null : suggestMoment(now, consentDue))}
        options={[
          { value: 'soon', label: atOnce ? t('As soon as it is sent') : t('Once it is consented to') },
          { value: 'at', label: scheduledAt === null ? t('At a set time') : t('At') },
        ]}
      />
      {scheduledAt === null ? null : (
        <DateTimeField
          name="scheduledAt"
          label={t('Day and time it goes out')}
          silentLabel
          value={scheduledAt}
          error={errorOf(whole, isPast(scheduledAt, now))}
          hint={
            zone === organisation.zone
              ? undefined
              : t('In your time zone, {zone}', { zone: zone.replaceAll('_', ' ') })
          }
          onChange={(iso) => {
            // Half a date is being typed: the minute it had stays until there is another.
            setWhole(iso !== null)
            if (iso !== null) onChange(iso)
          }}
        />
      )}
      <Suggestions
        channelIds={props.channelIds}
        nameOf={props.nameOf}
        after={suggestMoment(now, consentDue)}
        onChoose={(at) => {
          setWhole(true)
          onChange(at)
        }}
      />
    </div>
  )
}

function errorOf(whole: boolean, past: boolean): string | undefined {
  if (!whole) return t('Choose day and time')
  return past ? t('This minute has passed. Choose a later one.') : undefined
}
