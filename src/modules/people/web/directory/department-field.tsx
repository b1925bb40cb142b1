import { Select } from '#web/design/choice-field.tsx'
import type { Branch } from '../tree.ts'

type DepartmentFieldProps = {
  name: string
  label: string
  hint?: string | undefined
  tree: readonly Branch[]
  /** The words for no department. */
  none: string
  value: string | null
  onChange: (id: string | null) => void
}

/** A department, indented as it stands in the tree. */
export function DepartmentField({ tree, none, value, onChange, ...base }: DepartmentFieldProps) {
  const options = tree.map((branch) => ({
    value: branch.id,
    label: `${'\u2003'.repeat(branch.depth)}${branch.name}`,
  }))
  return (
    <Select
      {...base}
      options={[{ value: 'none', label: none }, ...options]}
      value={value ?? 'none'}
      onChange={(id) => onChange(id === 'none' ? null : id)}
    />
  )
}
