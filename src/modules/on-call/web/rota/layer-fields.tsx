import { useState } from 'react'
import type { LayerText } from '#modules/on-call/contract.ts'
import { Button } from '#web/design/button.tsx'
import { Chip } from '#web/design/chip.tsx'
import { Select } from '#web/design/choice-field.tsx'
import { DayField } from '#web/design/date-field.tsx'
import { FieldGroup } from '#web/design/form.tsx'
import { NumberField, TextField } from '#web/design/text-field.tsx'
import { ZoneField } from '#web/design/zone-field.tsx'
import { t } from '#web/i18n.ts'
import { MemberField, type Person } from '#web/member-field.tsx'
import css from '../on-call.module.css'
import { type Duty, dutyOf, type LayerDraft, onlyOf } from './draft.ts'

type LayerProps = {
  layer: LayerDraft
  title: string
  people: readonly Person[]
  onChange: (layer: LayerDraft) => void
  onRemove: (() => void) | undefined
}

/** One layer: who takes turns, how long a turn is, when it is handed over, and when the layer is on duty. */
export function LayerFields({ layer, title, people, onChange, onRemove }: LayerProps) {
  const set = (part: Partial<LayerText>) => onChange({ ...layer, ...part })
  return (
    <FieldGroup legend={title}>
      <div className={css.layer}>
        <Turns layer={layer} people={people} onChange={(memberIds) => set({ memberIds })} />
        <div className={css.pair}>
          <Select<LayerText['turn']>
            name={`turn-${layer.key}`}
            label={t('Turns change')}
            value={layer.turn}
            onChange={(turn) => set({ turn })}
            options={[
              { value: 'week', label: t('by the week') },
              { value: 'day', label: t('by the day') },
            ]}
          />
          <NumberField
            name={`every-${layer.key}`}
            label={layer.turn === 'week' ? t('Weeks a turn') : t('Days a turn')}
            value={layer.every}
            onChange={(every) => set({ every: every ?? 1 })}
          />
          <DayField
            name={`startsOn-${layer.key}`}
            label={t('First hand-over')}
            value={layer.startsOn}
            onChange={(startsOn) => startsOn && set({ startsOn })}
          />
          <TextField
            name={`handOver-${layer.key}`}
            label={t('Handed over at')}
            value={layer.handOver}
            onChange={(handOver) => set({ handOver })}
          />
          <Select<Duty>
            name={`only-${layer.key}`}
            label={t('On duty')}
            value={dutyOf(layer.only)}
            onChange={(duty) => set({ only: onlyOf(duty, layer.only) })}
            options={[
              { value: 'always', label: t('Always') },
              { value: 'days', label: t('Weekdays, 08:00 to 18:00') },
              { value: 'nights', label: t('Nights, 18:00 to 08:00') },
              { value: 'weekends', label: t('Saturday and Sunday') },
              ...(dutyOf(layer.only) === 'own' ? [{ value: 'own' as const, label: t('As it was set') }] : []),
            ]}
          />
          <Select<LayerText['holidays']>
            name={`holidays-${layer.key}`}
            label={t('On holidays')}
            value={layer.holidays}
            onChange={(holidays) => set({ holidays })}
            options={[
              { value: 'same', label: t('As on any day') },
              { value: 'also', label: t('All day long') },
              { value: 'never', label: t('Not on duty') },
            ]}
          />
        </div>
        <ZoneField value={layer.zone} onChange={(zone) => set({ zone })} />
        {onRemove ? (
          <div>
            <Button size="s" icon="trash" onPress={onRemove}>
              {t('Remove this layer')}
            </Button>
          </div>
        ) : null}
      </div>
    </FieldGroup>
  )
}

type TurnsProps = {
  layer: LayerDraft
  people: readonly Person[]
  onChange: (memberIds: string[]) => void
}

function Turns({ layer, people, onChange }: TurnsProps) {
  const [added, setAdded] = useState<Person[]>([])
  const nameOf = (id: string): string => [...people, ...added].find((one) => one.id === id)?.name ?? '?'
  const ids = layer.memberIds
  return (
    <>
      {ids.length > 0 ? (
        <div className={css.chips}>
          {ids.map((id) => (
            <Chip
              key={id}
              onRemove={() => onChange(ids.filter((one) => one !== id))}
              removeLabel={t('Take {name} out', { name: nameOf(id) })}
            >
              {nameOf(id)}
            </Chip>
          ))}
        </div>
      ) : null}
      <MemberField
        name={`members-${layer.key}`}
        label={t('Add somebody who takes turns')}
        hint={ids.length === 0 ? t('In the order in which they take turns.') : undefined}
        value={null}
        onChange={(person) => {
          if (!person || ids.includes(person.id)) return
          setAdded([...added, person])
          onChange([...ids, person.id])
        }}
      />
    </>
  )
}
