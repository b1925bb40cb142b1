import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { orpc } from '#web/api.ts'
import { Combobox } from '#web/design/combobox.tsx'
import { t } from '#web/i18n.ts'

type Props = { name: string; label: string; hint?: string | undefined; required?: boolean | undefined }

/** Finds a colleague by name while one writes. */
export function MemberField({ name, label, hint, required }: Props) {
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
  const [chosen, setChosen] = useState<string | null>(null)
  const items = (query.data?.members ?? []).map((member) => ({
    id: member.id,
    label: member.name,
    hint: [member.title, member.departmentName].filter(Boolean).join(', ') || undefined,
  }))
  return (
    <Combobox
      name={name}
      label={label}
      hint={hint}
      required={required}
      items={items}
      value={chosen}
      onChange={setChosen}
      onInput={setTyped}
      busy={query.isFetching}
      empty={t('Nobody of that name is here.')}
      placeholder={t('Write a name')}
    />
  )
}
