import type { Views } from '#modules/inbox/contract.ts'
import { LinkButton } from '#web/design/button.tsx'
import { Chip } from '#web/design/chip.tsx'
import { formatDuration, t } from '#web/i18n.ts'
import { useGroups } from './filter-sheet.tsx'
import { type Filters, toggled, withList } from './narrowing.ts'
import styles from './work.module.css'

type FilterChipsProps = {
  filters: Filters
  desks: Views['desks']
  onChange: (filters: Filters | undefined) => void
  onSave: () => void
}

/** What the list is narrowed by, each with the way to take it off. */
export function FilterChips({ filters, desks, onChange, onSave }: FilterChipsProps) {
  const groups = useGroups(desks)
  const minutes = typeof filters.waitingMinutes === 'number' ? filters.waitingMinutes : null
  return (
    <div className={styles.chips}>
      {groups.flatMap(({ name, choices }) =>
        ((filters[name] ?? []) as readonly string[]).map((id) => (
          <Chip
            key={`${name} ${id}`}
            onRemove={() =>
              onChange(withList(filters, name, toggled(filters[name] as readonly string[], id)))
            }
          >
            {choices.find((choice) => choice.id === id)?.label ?? id}
          </Chip>
        )),
      )}
      {minutes === null ? null : (
        <Chip
          icon="clock"
          onRemove={() => {
            const { waitingMinutes: _, ...rest } = filters
            onChange(Object.keys(rest).length > 0 ? rest : undefined)
          }}
        >
          {t('waits {time} and longer', { time: formatDuration(minutes) })}
        </Chip>
      )}
      <LinkButton className="t13" onPress={onSave}>
        {t('Save as a view')}
      </LinkButton>
    </div>
  )
}
