import { useQuery } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'
import { Select } from '#web/design/choice-field.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { t } from '#web/i18n.ts'

type Props = { kind: 'source' | 'medium'; label: string; value?: string | undefined }

/** A tag: one of the words of the house where those are listed, else any. */
export function TagField({ kind, label, value }: Props) {
  const { data, isPending } = useQuery(orpc.campaigns.settings.queryOptions())
  const listed = (data?.tags ?? []).filter((tag) => tag.kind === kind && !tag.aliasOf)
  if (isPending || listed.length === 0)
    return <TextField key={String(isPending)} name={kind} label={label} defaultValue={value} />
  const words = [...new Set([...listed.map((tag) => tag.value), ...(value ? [value] : [])])]
  return (
    <Select
      name={kind}
      label={label}
      defaultValue={value ?? ''}
      options={[{ value: '', label: t('No tag') }, ...words.map((word) => ({ value: word, label: word }))]}
    />
  )
}
