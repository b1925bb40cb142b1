import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, orpc } from '#web/api.ts'
import { Checkbox, Switch } from '#web/design/choice-field.tsx'
import { Sheet } from '#web/design/dialog.tsx'
import { FieldGroup, Form, FormActions, Submit } from '#web/design/form.tsx'
import { NumberField } from '#web/design/text-field.tsx'
import { toast } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'
import type { DeskCourse } from '../contract/manage.ts'
import { enrolledWords } from './enrolled-words.ts'
import styles from './training.module.css'
import { useDepartmentOptions } from './use-desk.ts'
import { roleOptions } from './words.ts'

type SheetProps = { course: DeskCourse; onClose: () => void }

/** Of whom a course is required, and how many days they have. Those who join later are enrolled when they do. */
export function RequiredSheet({ course, onClose }: SheetProps) {
  const queries = useQueryClient()
  const departments = useDepartmentOptions()
  const { required } = course
  const [everybody, setEverybody] = useState(required.everybody)
  const [days, setDays] = useState<number | null>(required.days ?? 30)
  const submit = async (data: FormData): Promise<void> => {
    const chosen = (kind: string, options: readonly { value: string }[]): string[] =>
      options.map(({ value }) => value).filter((value) => data.get(`${kind}.${value}`))
    const answer = await api.training.setRequired({
      courseId: course.id,
      everybody,
      roles: everybody ? [] : chosen('role', roleOptions()),
      departmentIds: everybody ? [] : chosen('department', departments),
      days: days ?? 30,
    })
    toast(enrolledWords(answer.enrolled))
    await queries.invalidateQueries({ queryKey: orpc.training.key() })
    onClose()
  }
  return (
    <Sheet title={t('Required: {title}', { title: course.title })} open onClose={onClose}>
      <Form onSubmit={submit} label={t('Required: {title}', { title: course.title })}>
        <Switch name="everybody" label={t('Everybody')} checked={everybody} onChange={setEverybody} />
        {everybody ? null : (
          <>
            <FieldGroup legend={t('Roles')}>
              <div className={styles.ticks}>
                {roleOptions().map(({ value, label }) => (
                  <Checkbox
                    key={value}
                    name={`role.${value}`}
                    label={label}
                    defaultChecked={required.roles.includes(value)}
                  />
                ))}
              </div>
            </FieldGroup>
            <FieldGroup legend={t('Departments')} note={t('Each with everything below it.')}>
              <div className={styles.ticks}>
                {departments.map(({ value, label }) => (
                  <Checkbox
                    key={value}
                    name={`department.${value}`}
                    label={label}
                    defaultChecked={required.departmentIds.includes(value)}
                  />
                ))}
              </div>
            </FieldGroup>
          </>
        )}
        <NumberField
          name="days"
          label={t('Days to do it')}
          hint={t('From today for those who are here; from their first day for those who join.')}
          min={1}
          max={730}
          value={days}
          onChange={setDays}
        />
        <FormActions>
          <Submit>{t('Save')}</Submit>
        </FormActions>
      </Form>
    </Sheet>
  )
}
