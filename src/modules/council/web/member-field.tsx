import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { orpc } from '#web/api.ts'
import { Combobox } from '#web/design/combobox.tsx'
import { t } from '#web/i18n.ts'
import type { Person } from './types.ts'

type MemberFieldProps = {
  name: string
  label: string
  hint?: string | undefined
  value: Person | null
  onChange: (person: Person | null) => void
}

/** Finds a member who is here by name while one writes. */
export function MemberField({ value, onChange, ...field }: MemberFieldProps) {
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
  const found = (query.data?.members ?? [])
    .filter((member) => member.status === 'active')
    .map((member) => ({
      id: member.id,
      label: member.name,
      hint: [member.title, member.departmentName].filter(Boolean).join(', ') || undefined,
    }))
  const missing = value && !found.some((item) => item.id === value.id)
  // Whoever is chosen keeps their name in the field, also when the search has gone on to others.
  const items = missing ? [...found, { id: value.id, label: value.name }] : found
  return (
    <Combobox
      {...field}
      items={items}
      value={value?.id ?? null}
      onChange={(id) => {
        const item = items.find((one) => one.id === id)
        onChange(item ? { id: item.id, name: item.label } : null)
        setTyped('')
      }}
      onInput={setTyped}
      busy={query.isFetching}
      empty={t('Nobody of that name is here.')}
      placeholder={t('Write a name')}
    />
  )
}
