import { RadioGroup } from '#web/design/choice-field.tsx'
import { DateTimeField } from '#web/design/date-field.tsx'
import { t } from '#web/i18n.ts'
import { useSession } from '#web/session.ts'
import styles from './composer.module.css'
import { isPast } from './send-words.ts'

type GoingOutProps = {
  scheduledAt: string | null
  /** Nobody else has to consent: it goes out as soon as it is sent. */
  atOnce: boolean
  /** When consent is due at the latest; the first suggestion comes after it. */
  consentDue: string | undefined
  now: Date
  onChange: (scheduledAt: string | null) => void
}

const half = 30 * 60_000

/** The half hour after consent is due, at least an hour from now. */
export function suggestMoment(now: Date, consentDue: string | undefined): string {
  const earliest = Math.max(now.getTime() + 2 * half, consentDue ? Date.parse(consentDue) : 0)
  return new Date(Math.ceil(earliest / half) * half).toISOString()
}

/** When it goes out: once it is consented to, or at a minute. */
export function GoingOut({ scheduledAt, atOnce, consentDue, now, onChange }: GoingOutProps) {
  const { organisation } = useSession()
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
          error={isPast(scheduledAt, now) ? t('This minute has passed. Choose a later one.') : undefined}
          hint={
            zone === organisation.zone
              ? undefined
              : t('In your time zone, {zone}', { zone: zone.replaceAll('_', ' ') })
          }
          onChange={(iso) => {
            if (iso !== null) onChange(iso)
          }}
        />
      )}
    </div>
  )
}
