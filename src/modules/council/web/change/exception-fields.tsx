import { useQuery } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'
import { RadioGroup, Select } from '#web/design/choice-field.tsx'
import { DateTimeField } from '#web/design/date-field.tsx'
import { TextArea } from '#web/design/text-field.tsx'
import { t } from '#web/i18n.ts'
import { MemberField } from '#web/member-field.tsx'
import styles from '../council.module.css'
import type { ChangeDraft } from './change-draft.ts'

type ExceptionFieldsProps = {
  draft: ChangeDraft['exception']
  onChange: (draft: ChangeDraft['exception']) => void
}

/** What is treated differently, for whom, until when. */
export function ExceptionFields({ draft, onChange }: ExceptionFieldsProps) {
  const set = (part: Partial<ChangeDraft['exception']>): void => onChange({ ...draft, ...part })
  const query = useQuery(orpc.people.departments.queryOptions())
  return (
    <div className={styles.block}>
      <TextArea
        name="what"
        label={t('What is treated differently')}
        rows={2}
        value={draft.what}
        onChange={(what) => set({ what })}
        required
      />
      <RadioGroup
        name="exceptionFor"
        label={t('For')}
        value={draft.for}
        onChange={(value) => set({ for: value })}
        options={[
          { value: 'member', label: t('One person') },
          { value: 'department', label: t('A department with all below it') },
        ]}
      />
      {draft.for === 'member' ? (
        <MemberField
          name="exceptionMember"
          label={t('Who')}
          value={draft.member}
          onChange={(member) => set({ member })}
        />
      ) : (
        <Select
          name="departmentId"
          label={t('Department')}
          placeholder={t('Choose')}
          value={draft.departmentId}
          onChange={(departmentId) => set({ departmentId })}
          options={(query.data?.departments ?? []).map((one) => ({ value: one.id, label: one.name }))}
        />
      )}
      <Select
        name="access"
        label={t('Using our channels meanwhile')}
        value={draft.access ?? 'none'}
        onChange={(value) => set({ access: value === 'none' ? null : value })}
        options={[
          { value: 'none', label: t('as the policy says') },
          { value: 'open', label: t('at any time') },
          { value: 'at-work', label: t('at work only') },
          { value: 'barred', label: t('not at all') },
        ]}
      />
      <DateTimeField
        name="until"
        label={t('Until')}
        hint={t('A year at most; it can be decided again.')}
        value={draft.until ?? undefined}
        onChange={(until) => set({ until })}
        required
      />
    </div>
  )
}
