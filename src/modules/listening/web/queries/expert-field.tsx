import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { orpc } from '#web/api.ts'
import { Combobox } from '#web/design/combobox.tsx'
import { t } from '#web/i18n.ts'

type Person = { id: string; name: string }
type Props = { value: Person | null; onChange: (person: Person | null) => void }

/** Finds the colleague who is told when a query falls silent. */
export function ExpertField({ value, onChange }: Props) {
  const [typed, setTyped] = useState('')
  const [q, setQ] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setQ(typed.trim()), 150)
    return () => clearTimeout(timer)
  }, [typed])
  const query = useQuery({
    ...orpc.people.members.queryOptions({ input: { show: 'present', limit: 20, ...(q ? { q } : {}) } }),
    placeholderData: keepPreviousData,
  })
  const found = (query.data?.members ?? []).map((member) => ({
    id: member.id,
    label: member.name,
    hint: [member.title, member.departmentName].filter(Boolean).join(', ') || undefined,
  }))
  const known = value === null || found.some(({ id }) => id === value.id)
  const items = known || value === null ? found : [{ id: value.id, label: value.name }, ...found]
  return (
    <Combobox
      name="expertId"
      label={t('Who starts something then')}
      hint={t('This person finds a task on Today when the query falls silent.')}
      items={items}
      value={value?.id ?? null}
      onChange={(id) => {
        const item = items.find((one) => one.id === id)
        onChange(item ? { id: item.id, name: item.label } : null)
      }}
      onInput={setTyped}
      busy={query.isFetching}
      empty={t('Nobody of that name is here.')}
      placeholder={t('Write a name')}
    />
  )
}
