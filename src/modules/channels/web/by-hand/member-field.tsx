import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { orpc } from '#web/api.ts'
import { Combobox } from '#web/design/combobox.tsx'
import { t } from '#web/i18n.ts'

export type Person = { id: string; name: string }

type FieldProps = {
  name: string
  label: string
  hint?: string | undefined
  required?: boolean | undefined
  value: Person | null
  onChange: (person: Person | null) => void
}

/** Finds a member who can sign in, by name. Whoever is chosen keeps their place, whatever is searched for next. */
export function MemberField({ value, onChange, ...field }: FieldProps) {
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
    .map(({ id, name, title, departmentName }) => ({
      id,
      label: name,
      hint: [title, departmentName].filter(Boolean).join(', ') || undefined,
    }))
  const chosen =
    value && !found.some((item) => item.id === value.id) ? [{ id: value.id, label: value.name }] : []
  const items = [...found, ...chosen]
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
