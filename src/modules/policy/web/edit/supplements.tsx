import { useQuery, useQueryClient } from '@tanstack/react-query'
import { api, orpc } from '#web/api.ts'
import { Select } from '#web/design/choice-field.tsx'
import { Form, FormActions, Submit } from '#web/design/form.tsx'
import { Panel } from '#web/design/page.tsx'
import { Row } from '#web/design/rows.tsx'
import { t } from '#web/i18n.ts'
import { currentLocale } from '#web/locale.ts'
import { useGo } from '#web/screen-hooks.ts'
import styles from './edit.module.css'

/** Supplements of departments: short, and only ever tighter than the company policy. */
export function Supplements() {
  const queries = useQueryClient()
  const go = useGo()
  const list = useQuery(orpc.policy.list.queryOptions()).data?.policies ?? []
  const departments = useQuery(orpc.people.departments.queryOptions()).data?.departments ?? []
  const supplements = list.filter((one) => one.kind === 'supplement')
  const free = departments.filter((one) => !supplements.some((other) => other.department?.id === one.id))
  const submit = async (data: FormData): Promise<void> => {
    const departmentId = String(data.get('departmentId') ?? '')
    const { id } = await api.policy.create({ departmentId, languages: [currentLocale()], starter: false })
    await queries.invalidateQueries({ queryKey: orpc.policy.key() })
    go(`/people/policy/edit?policy=${id}`)
  }
  return (
    <Panel title={t('Supplements')} note={t('What a department asks for beyond the company policy')}>
      {supplements.map((one) => (
        <Row
          key={one.id}
          to={`/people/policy/edit?policy=${one.id}`}
          title={one.title}
          note={one.published === 0 ? t('Draft, never published') : t('Version {n}', { n: one.published })}
        />
      ))}
      {free.length > 0 ? (
        <Form onSubmit={submit} className={styles.form} label={t('Supplements')}>
          <Select
            name="departmentId"
            label={t('Department')}
            options={free.map((one) => ({ value: one.id, label: one.name }))}
          />
          <FormActions>
            <Submit kind="plain">{t('Begin a supplement')}</Submit>
          </FormActions>
        </Form>
      ) : null}
    </Panel>
  )
}
