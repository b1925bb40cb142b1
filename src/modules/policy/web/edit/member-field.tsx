import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { orpc } from '#web/api.ts'
import { Combobox } from '#web/design/combobox.tsx'
import { t } from '#web/i18n.ts'

type MemberFieldProps = {
  name: string
  label: string
  hint?: string | undefined
  value: string | null
  /** Who is chosen already, so that the name shows before the list was asked for. */
  known?: { readonly id: string; readonly name: string } | null | undefined
  onChange: (id: string | null) => void
}

/** Finds a member by name while one writes. */
export function MemberField({ name, label, hint, value, known, onChange }: MemberFieldProps) {
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
  const chosen =
    known && !found.some((one) => one.id === known.id) ? [{ id: known.id, label: known.name }] : []
  return (
    <Combobox
      name={name}
      label={label}
      hint={hint}
      items={[...chosen, ...found]}
      value={value}
      onChange={onChange}
      onInput={setTyped}
      busy={query.isFetching}
      empty={t('Nobody of that name is here.')}
      placeholder={t('Write a name')}
    />
  )
}
