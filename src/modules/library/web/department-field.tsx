import { useQuery } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'
import { Select } from '#web/design/choice-field.tsx'
import { t } from '#web/i18n.ts'

type Props = {
  value?: string | null | undefined
  label?: string | undefined
  /** Names the choice of no department. */
  none?: string | undefined
  onChange?: ((departmentId: string | null) => void) | undefined
}

/** One of the departments, or none. */
export function DepartmentField({ value = null, label, none, onChange }: Props) {
  const departments = useQuery(orpc.people.departments.queryOptions()).data?.departments ?? []
  return (
    <Select
      // The choice is there once the departments are.
      key={departments.length}
      name="departmentId"
      label={label ?? t('Department')}
      defaultValue={value ?? ''}
      onChange={(id) => onChange?.(id || null)}
      options={[
        { value: '', label: none ?? t('The whole organisation') },
        ...departments.map(({ id, name }) => ({ value: id, label: name })),
      ]}
    />
  )
}
