import { useState } from 'react'
import { Combobox } from '#web/design/combobox.tsx'
import { t } from '#web/i18n.ts'
import { useSettled } from '#web/use-settled.ts'
import { useMembers } from '../use-members.ts'

type MemberFieldProps = {
  name: string
  label: string
  hint?: string | undefined
  /** Who is chosen now, so that the name shows before anything is searched. */
  chosen: { id: string; name: string } | null
  onChange: (id: string | null) => void
  /** Nobody can be their own manager. */
  without?: string | undefined
}

/** Somebody of the organisation, found by writing. */
export function MemberField({ name, label, hint, chosen, onChange, without }: MemberFieldProps) {
  const [typed, setTyped] = useState('')
  const { query, members } = useMembers({ q: useSettled(typed, 200) || undefined })
  const found = members
    .filter((member) => member.id !== without)
    .map((member) => ({
      id: member.id,
      label: member.name,
      hint: [member.title, member.departmentName].filter(Boolean).join(', '),
    }))
  const items =
    chosen && !found.some((item) => item.id === chosen.id)
      ? [{ id: chosen.id, label: chosen.name }, ...found]
      : found
  return (
    <Combobox
      name={name}
      label={label}
      hint={hint}
      items={items}
      defaultValue={chosen?.id}
      onChange={onChange}
      onInput={setTyped}
      busy={query.isFetching}
      placeholder={t('Nobody')}
      empty={t('Nobody is called that.')}
    />
  )
}
