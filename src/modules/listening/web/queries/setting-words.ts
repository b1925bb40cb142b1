import { useQuery } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'
import { t } from '#web/i18n.ts'
import type { Draft } from './draft.ts'
import { purposeWord } from './words.ts'

type Said = { readonly label: string; readonly value: string }

/** Says what a setting of a query is called and what it is, as its form does. */
export function useSettingWords(): (draft: Draft, field: keyof Draft) => Said {
  const departments = useQuery(orpc.people.departments.queryOptions()).data?.departments ?? []
  return (draft, field) => {
    const words: Readonly<Record<keyof Draft, () => Said>> = {
      name: () => ({ label: t('Name'), value: draft.name }),
      purpose: () => ({ label: t('What it is for'), value: purposeWord(draft.purpose) }),
      rival: () => ({ label: t('It is about a rival'), value: draft.rival ? t('Yes') : t('No') }),
      departmentId: () => ({
        label: t('Department it concerns'),
        value: departments.find(({ id }) => id === draft.departmentId)?.name ?? t('None in particular'),
      }),
      text: () => ({ label: t('Query'), value: draft.text }),
      note: () => ({ label: t('What you changed, for later readers'), value: draft.note }),
      floorCount: () => ({ label: t('Fewer mentions than'), value: numberWord(draft.floorCount) }),
      floorDays: () => ({ label: t('In so many days'), value: numberWord(draft.floorDays) }),
      expert: () => ({ label: t('Who starts something then'), value: draft.expert?.name ?? t('Nobody') }),
    }
    return words[field]()
  }
}

const numberWord = (value: number | null): string => (value === null ? t('Left empty') : String(value))
