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
  hint?: string | undefined
  error?: string | undefined
  required?: boolean | undefined
  /** Left out: the field keeps the choice itself, for a form that reads it by name. */
  value?: Person | null
  onChange?: (person: Person | null) => void
  /** Who cannot be chosen here: the holder as their own deputy. */
  except?: string | undefined
  /** Also who was invited and has not signed in yet. */
  invited?: boolean
}

/** Finds a member by name while one writes. Whoever is chosen keeps their place, whatever is searched for next. */
export function MemberField({ value, onChange, except, invited = false, ...field }: MemberFieldProps) {
  const [typed, setTyped] = useState('')
  const [own, setOwn] = useState<Person | null>(null)
  const chosen = value === undefined ? own : value
  const q = useSettled(typed.trim(), 150)
  const query = useQuery({
    ...orpc.people.members.queryOptions({ input: { show: 'present', limit: 20, ...(q ? { q } : {}) } }),
    placeholderData: keepPreviousData,
  })
  const found = (query.data?.members ?? [])
    .filter((member) => member.id !== except && (invited || member.status === 'active'))
    .map((member) => ({
      id: member.id,
      label: member.name,
      hint: [member.title, member.departmentName].filter(Boolean).join(', ') || undefined,
    }))
  const missing = chosen && !found.some((item) => item.id === chosen.id)
  const items = missing ? [...found, { id: chosen.id, label: chosen.name }] : found
  return (
    <Combobox
      {...field}
      items={items}
      value={chosen?.id ?? null}
      onChange={(id) => {
        const item = items.find((one) => one.id === id)
        const person = item ? { id: item.id, name: item.label } : null
        setOwn(person)
        onChange?.(person)
        setTyped('')
      }}
      onInput={setTyped}
      busy={query.isFetching}
      empty={t('Nobody of that name is here.')}
      placeholder={t('Write a name')}
    />
  )
}
