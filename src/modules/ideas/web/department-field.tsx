import { useQuery } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'
import { Select } from '#web/design/choice-field.tsx'
import { t } from '#web/i18n.ts'

type Props = {
  value?: string | undefined
  defaultValue?: string | undefined
  onChange?: ((id: string) => void) | undefined
  hint?: string | undefined
  /** What choosing none is called. */
  none: string
  silentLabel?: boolean | undefined
}

/** One of the departments the viewer sees, or none. */
export function DepartmentField({ none, ...props }: Props) {
  const { data } = useQuery(orpc.people.departments.queryOptions())
  return (
    <Select
      {...props}
      name="departmentId"
      label={t('Department')}
      options={[
        { value: '', label: none },
        ...(data?.departments ?? []).map(({ id, name }) => ({ value: id, label: name })),
      ]}
    />
  )
}
