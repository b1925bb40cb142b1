import { Select } from '#web/design/choice-field.tsx'
import { t } from '#web/i18n.ts'
import { type Field, fields, type ImportView } from '../contract.ts'
import css from './directory.module.css'
import { fieldName } from './words.ts'

type Columns = NonNullable<ImportView['columns']>

/** For each thing the directory keeps, the column it is in; guessed, and open to change. */
export function ImportColumns({
  columns,
  onChange,
}: {
  columns: Columns
  onChange: (mapping: Columns['mapping']) => void
}) {
  const { headers, mapping, missing } = columns
  const options = headers.map(({ head }, i) => ({
    value: String(i),
    label: head || t('Column {n}', { n: i + 1 }),
  }))
  const choose = (field: Field, value: string): void => {
    const { [field]: _, ...others } = mapping
    onChange(value === 'none' ? others : { ...others, [field]: Number(value) })
  }
  return (
    <div className={css.columns}>
      {fields.map((field) => {
        const column = mapping[field]
        const sample = column === undefined ? [] : (headers[column]?.sample ?? [])
        return (
          <Select
            key={field}
            name={field}
            label={fieldName(field)}
            hint={sample.filter(Boolean).join(' · ') || undefined}
            error={missing?.[field]}
            options={[{ value: 'none', label: t('Not in the file') }, ...options]}
            value={column === undefined ? 'none' : String(column)}
            onChange={(value) => choose(field, value)}
          />
        )
      })}
    </div>
  )
}
