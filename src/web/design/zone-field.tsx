import { useMemo } from 'react'
import { t } from '../i18n.ts'
import { Combobox } from './combobox.tsx'

type ZoneFieldProps = {
  value?: string | undefined
  defaultValue?: string | undefined
  onChange?: (zone: string) => void
  /** What was wrong with it. */
  error?: string | undefined
}

/** A time zone, found by writing a city. */
export function ZoneField({ value, defaultValue, onChange, error }: ZoneFieldProps) {
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
      error={error}
      {...(value === undefined ? { defaultValue } : { value })}
      onChange={(zone) => onChange?.(zone ?? 'UTC')}
      empty={t('No time zone is called that. Try a large city nearby.')}
    />
  )
}
