import { useQuery } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'
import type { ComboboxItem } from '#web/design/combobox.tsx'
import { t } from '#web/i18n.ts'
import { languageName } from '#web/languages.ts'
import { baseLanguage, commonLanguages } from '../words/languages.ts'
import { topicWord } from '../words/lists.ts'

/** Topics people already speak about; reserved ones say so. */
export function useTopicItems(): ComboboxItem[] {
  const topics = useQuery(orpc.governance.topics.queryOptions()).data?.topics ?? []
  return topics.map((topic) => ({
    id: topic.slug,
    label: topicWord(topic.slug),
    hint: topic.reserved ? t('reserved: only those whose mandate names it') : undefined,
  }))
}

/** Languages and regions of colleagues first; then what is commonly spoken. */
export function useAbilityItems(): { languages: ComboboxItem[]; regions: ComboboxItem[] } {
  const vocabulary = useQuery(orpc.people.vocabulary.queryOptions()).data
  const spoken = (vocabulary?.languages ?? []).map((one) => baseLanguage(one.value))
  const codes = [...new Set([...spoken, ...commonLanguages])]
  return {
    languages: codes.map((code) => ({ id: code, label: languageName(code), hint: code })),
    regions: (vocabulary?.regions ?? []).map(({ value }) => ({ id: value, label: value })),
  }
}
