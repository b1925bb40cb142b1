import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { orpc } from '#web/api.ts'
import { Combobox } from '#web/design/combobox.tsx'
import { t } from '#web/i18n.ts'
import { useSettled } from './use-settled.ts'

export type Person = { id: string; name: string }

type MemberFieldProps = {
  name: string
  label: string
  value: Person | null
  onChange: (person: Person | null) => void
  required?: boolean | undefined
  hint?: string | undefined
  error?: string | undefined
  /** Who cannot be chosen here: the holder as their own deputy. */
  except?: string | undefined
}

/** Finds a member by name while one writes. */
export function MemberField({ value, onChange, except, ...field }: MemberFieldProps) {
  const [typed, setTyped] = useState('')
  const q = useSettled(typed.trim(), 150)
  const query = useQuery({
    ...orpc.people.members.queryOptions({ input: { show: 'present', limit: 20, ...(q ? { q } : {}) } }),
    placeholderData: keepPreviousData,
  })
  const found = (query.data?.members ?? [])
    .filter((member) => member.id !== except)
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
