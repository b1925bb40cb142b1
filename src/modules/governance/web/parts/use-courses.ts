import { useQuery } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'
import type { ComboboxItem } from '#web/design/combobox.tsx'

/** Courses whose certificate can be asked for: the catalogue, and what the rules already ask for. */
export function useCourses(): ComboboxItem[] {
  const catalogue = useQuery(orpc.training.mine.queryOptions()).data?.courses ?? []
  const certifiedBy = useQuery(orpc.governance.rules.queryOptions()).data?.rulebook.certifiedBy
  const found = new Map<string, string>()
  for (const id of [...(certifiedBy?.post ?? []), ...(certifiedBy?.reply ?? [])]) found.set(id, id)
  for (const { id, title } of catalogue) found.set(id, title)
  return [...found].map(([id, label]) => ({ id, label, hint: id === label ? undefined : id }))
}
