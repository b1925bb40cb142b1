import { useQuery } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'
import { RadioGroup, Select } from '#web/design/choice-field.tsx'
import { TextArea } from '#web/design/text-field.tsx'
import { t } from '#web/i18n.ts'
import styles from '../council.module.css'
import type { ChangeDraft } from './change-draft.ts'

type PolicyFieldsProps = { draft: ChangeDraft['policy']; onChange: (draft: ChangeDraft['policy']) => void }

/** Which draft is published, and whether everybody acknowledges it anew. */
export function PolicyFields({ draft, onChange }: PolicyFieldsProps) {
  const set = (part: Partial<ChangeDraft['policy']>): void => onChange({ ...draft, ...part })
  const query = useQuery(orpc.policy.list.queryOptions())
  const policies = query.data?.policies ?? []
  if (query.data && policies.length === 0)
    return <p className="q">{t('There is no policy to publish yet. It is written under People, Policy.')}</p>
  return (
    <div className={styles.block}>
      <Select
        name="policyId"
        label={t('Policy')}
        placeholder={t('Choose')}
        value={draft.policyId ?? ''}
        onChange={(policyId) => set({ policyId })}
        options={policies.map((policy) => ({ value: policy.id, label: policy.title }))}
      />
      <RadioGroup
        name="material"
        label={t('The change is')}
        value={draft.material ? 'material' : 'small'}
        onChange={(value) => set({ material: value === 'material' })}
        options={[
          { value: 'material', label: t('material'), hint: t('Everybody acknowledges it again.') },
          { value: 'small', label: t('small'), hint: t('Acknowledgements carry on; say below why.') },
        ]}
      />
      <TextArea
        name="note"
        label={t('What changed, for everybody')}
        rows={2}
        value={draft.note}
        onChange={(note) => set({ note })}
      />
      <TextArea
        name="overrideReason"
        label={t('Why findings of the linter stay')}
        hint={t('Only when it has some; kept with the version.')}
        rows={2}
        value={draft.overrideReason}
        onChange={(overrideReason) => set({ overrideReason })}
      />
    </div>
  )
}
