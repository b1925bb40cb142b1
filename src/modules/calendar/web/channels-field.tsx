import { Checkbox } from '#web/design/choice-field.tsx'
import { FieldGroup } from '#web/design/form.tsx'
import type { Place } from '../contract.ts'
import styles from './calendar.module.css'

type ChannelsFieldProps = {
  legend: string
  note?: string | undefined
  channels: readonly Place[]
  value: readonly string[]
  onChange: (ids: string[]) => void
}

/** Channels, as many as one likes. */
export function ChannelsField({ legend, note, channels, value, onChange }: ChannelsFieldProps) {
  return (
    <FieldGroup legend={legend} note={note}>
      <div className={styles.days}>
        {channels.map((channel) => (
          <Checkbox
            key={channel.id}
            name={`channel-${channel.id}`}
            label={`${channel.networkName} ${channel.handle}`}
            checked={value.includes(channel.id)}
            onChange={(on) =>
              onChange([...value.filter((id) => id !== channel.id), ...(on ? [channel.id] : [])])
            }
          />
        ))}
      </div>
    </FieldGroup>
  )
}
