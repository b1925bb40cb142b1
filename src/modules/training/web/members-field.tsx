import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { orpc } from '#web/api.ts'
import { Chip } from '#web/design/chip.tsx'
import { Combobox } from '#web/design/combobox.tsx'
import { t } from '#web/i18n.ts'

type Chosen = { id: string; name: string }

/** Members by name: each one chosen stands below, until it is taken away. */
export function MembersField({ onChange }: { onChange: (ids: string[]) => void }) {
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState<Chosen[]>([])
  const query = useQuery(
    orpc.people.members.queryOptions({
      input: { q: typed.trim() || undefined, limit: 50 },
      placeholderData: (before) => before,
    }),
  )
  const found = (query.data?.members ?? []).filter(
    (member) => member.status === 'active' && !chosen.some((one) => one.id === member.id),
  )
  const set = (next: Chosen[]): void => {
    setChosen(next)
    onChange(next.map((one) => one.id))
  }
  const add = (id: string | null): void => {
    const member = found.find((one) => one.id === id)
    if (member) set([...chosen, { id: member.id, name: member.name }])
  }
  return (
    <div>
      <Combobox
        key={chosen.length}
        name="memberIds"
        label={t('Members')}
        items={found.map((member) => ({
          id: member.id,
          label: member.name,
          hint: [member.title, member.departmentName].filter(Boolean).join(', '),
        }))}
        onChange={add}
        onInput={setTyped}
        busy={query.isFetching}
        placeholder={t('Write a name')}
        empty={t('Nobody is called that.')}
      />
      <p className="row" style={{ flexWrap: 'wrap', marginTop: 'var(--s-2)' }}>
        {chosen.map((one) => (
          <Chip
            key={one.id}
            onRemove={() => set(chosen.filter((other) => other.id !== one.id))}
            removeLabel={t('Leave out {name}', { name: one.name })}
          >
            {one.name}
          </Chip>
        ))}
      </p>
    </div>
  )
}
