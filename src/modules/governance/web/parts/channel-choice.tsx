import { Checkbox } from '#web/design/choice-field.tsx'
import { t } from '#web/i18n.ts'
import { CheckGroup } from './check-group.tsx'
import { toggled } from './toggled.ts'
import { useChannels } from './use-channels.ts'

type ChannelChoiceProps = {
  values: readonly string[]
  onChange: (ids: string[]) => void
  legend?: string | undefined
  error?: string | undefined
}

/** Which of the channels that can publish. */
export function ChannelChoice({ values, onChange, legend = t('Channels'), error }: ChannelChoiceProps) {
  const { speaking, query } = useChannels()
  return (
    <CheckGroup name="channelIds" legend={legend} short error={error}>
      {query.data && speaking.length === 0 ? <p className="q">{t('No channel can publish yet.')}</p> : null}
      {speaking.map((channel) => (
        <Checkbox
          key={channel.id}
          name={`channel.${channel.id}`}
          label={`${channel.networkName} (${channel.handle})`}
          checked={values.includes(channel.id)}
          onChange={() => onChange(toggled(values, channel.id))}
        />
      ))}
    </CheckGroup>
  )
}
