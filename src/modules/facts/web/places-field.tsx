import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { orpc } from '#web/api.ts'
import { Checkbox, RadioGroup } from '#web/design/choice-field.tsx'
import { FieldGroup } from '#web/design/form.tsx'
import { t } from '#web/i18n.ts'
import styles from './facts.module.css'

type Props = { value: readonly string[] | null }

/** Where a fact may appear: anywhere, on some networks or places, or nowhere. Read it with `placesFrom`. */
export function PlacesField({ value }: Props) {
  const [where, setWhere] = useState(value === null ? 'anywhere' : value.length === 0 ? 'nowhere' : 'some')
  const channels = useQuery(orpc.channels.list.queryOptions()).data?.channels ?? []
  const own = new Map(channels.map((channel) => [channel.network, channel.networkName]))
  const rest = (value ?? []).filter((place) => !own.has(place) && !(place in known()))
  const offered = new Map([
    ...own,
    ...Object.entries(known()),
    ...rest.map((place) => [place, nameOf(place, channels)] as const),
  ])
  return (
    <>
      <RadioGroup
        name="where"
        label={t('May appear')}
        value={where}
        onChange={setWhere}
        options={[
          { value: 'anywhere', label: t('Anywhere') },
          { value: 'some', label: t('Only in some places') },
          { value: 'nowhere', label: t('Nowhere') },
        ]}
      />
      {where === 'some' ? (
        <FieldGroup legend={t('Places')}>
          <div className={styles.choices}>
            {[...offered].map(([id, label]) => (
              <Checkbox
                key={id}
                name={`place.${id}`}
                label={label}
                defaultChecked={value?.includes(id) === true}
              />
            ))}
          </div>
        </FieldGroup>
      ) : null}
    </>
  )
}

const known = (): Record<string, string> => ({
  linkedin: 'LinkedIn',
  newsroom: t('Newsroom'),
  showcase: t('Showcase'),
})

function nameOf(
  place: string,
  channels: readonly { id: string; networkName: string; handle: string }[],
): string {
  const channel = channels.find((one) => one.id === place)
  return channel ? `${channel.networkName} (${channel.handle})` : place
}

export function placesFrom(data: FormData): string[] | null {
  const where = data.get('where')
  if (where === 'anywhere') return null
  if (where === 'nowhere') return []
  return [...data.keys()]
    .filter((name) => name.startsWith('place.'))
    .map((name) => name.slice('place.'.length))
}
