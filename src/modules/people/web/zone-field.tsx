import { useMemo } from 'react'
import { Combobox } from '#web/design/combobox.tsx'
import { t } from '#web/i18n.ts'

type ZoneFieldProps = {
  value?: string | undefined
  defaultValue?: string | undefined
  onChange?: (zone: string) => void
}

/** A time zone, found by writing a city. */
export function ZoneField({ value, defaultValue, onChange }: ZoneFieldProps) {
  const known = value ?? defaultValue ?? 'UTC'
  const items = useMemo(() => {
    const zones = new Set([known, 'UTC', ...Intl.supportedValuesOf('timeZone')])
    return [...zones].sort().map((id) => ({
      id,
      label: id.replaceAll('_', ' '),
      hint: id.split('/').slice(1).join(' ').replaceAll('_', ' '),
    }))
  }, [known])
  return (
    <Combobox
      name="zone"
      label={t('Time zone')}
      hint={t('Working hours, clocks and calendars follow it.')}
      items={items}
      {...(value === undefined ? { defaultValue } : { value })}
      onChange={(zone) => onChange?.(zone ?? 'UTC')}
      empty={t('No time zone is called that. Try a large city nearby.')}
    />
  )
}
