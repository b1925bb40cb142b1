import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { Checkbox, RadioGroup, Select } from '#web/design/choice-field.tsx'
import { Sheet } from '#web/design/dialog.tsx'
import { FieldGroup, Form, FormActions, FormRow, Submit } from '#web/design/form.tsx'
import { IconButton } from '#web/design/icon-button.tsx'
import { Row } from '#web/design/rows.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { toast, toastError } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'
import { type Depth, depths } from '../contract/content.ts'
import type { PathCard } from '../contract/manage.ts'
import styles from './training.module.css'
import { type Desk, offered } from './use-desk.ts'
import { depthName, depthWords, kindOptions, roleOptions } from './words.ts'

type SheetProps = { desk: Desk; path: PathCard | null; onClose: () => void }

/** Writes a path. Enrolments it has made stay as they are. */
export function PathSheet({ desk, path, onClose }: SheetProps) {
  const queries = useQueryClient()
  const [courseIds, setCourses] = useState<string[]>(path?.courseIds ?? [])
  const [depth, setDepth] = useState<Depth>(path?.depth ?? 'able')
  const done = async (words: string): Promise<void> => {
    toast(words)
    await queries.invalidateQueries({ queryKey: orpc.training.key() })
    onClose()
  }
  const submit = async (data: FormData): Promise<void> => {
    const chosen = (kind: string, options: readonly { value: string }[]): string[] =>
      options.map(({ value }) => value).filter((value) => data.get(`${kind}.${value}`))
    await api.training.savePath({
      id: path?.id ?? null,
      name: String(data.get('name') ?? ''),
      summary: String(data.get('summary') ?? ''),
      depth,
      kinds: chosen('kind', kindOptions()),
      roles: chosen('role', roleOptions()),
      courseIds,
    })
    await done(t('The path is saved.'))
  }
  const remove = (): void => {
    if (path) api.training.removePath({ id: path.id }).then(() => done(t('The path is removed.')), toastError)
  }
  return (
    <Sheet title={path ? t('Edit the path') : t('New path')} open onClose={onClose}>
      <Form onSubmit={submit} label={t('Path')}>
        <TextField name="name" label={t('Name')} defaultValue={path?.name} required />
        <TextField name="summary" label={t('What it is for')} defaultValue={path?.summary} />
        <RadioGroup<Depth>
          name="depth"
          label={t('Depth')}
          value={depth}
          onChange={setDepth}
          options={depths.map((value) => ({ value, label: depthName(value), hint: depthWords(value) }))}
        />
        <CourseOrder desk={desk} value={courseIds} onChange={setCourses} />
        <FieldGroup legend={t('For departments of the kind')} note={t('None and no role: for everybody.')}>
          <Ticks kind="kind" options={kindOptions()} chosen={path?.kinds ?? []} />
        </FieldGroup>
        <FieldGroup legend={t('For roles')}>
          <Ticks kind="role" options={roleOptions()} chosen={path?.roles ?? []} />
        </FieldGroup>
        <FormActions>
          <Submit>{t('Save')}</Submit>
          {path ? (
            <Button kind="ghost" icon="trash" onPress={remove}>
              {t('Remove the path')}
            </Button>
          ) : null}
        </FormActions>
      </Form>
    </Sheet>
  )
}

type TicksProps = {
  kind: string
  options: readonly { value: string; label: string }[]
  chosen: readonly string[]
}

function Ticks({ kind, options, chosen }: TicksProps) {
  return (
    <div className={styles.ticks}>
      {options.map(({ value, label }) => (
        <Checkbox
          key={value}
          name={`${kind}.${value}`}
          label={label}
          defaultChecked={chosen.includes(value)}
        />
      ))}
    </div>
  )
}

type OrderProps = { desk: Desk; value: readonly string[]; onChange: (ids: string[]) => void }

/** Courses in order: added at the end, moved up, taken away. */
function CourseOrder({ desk, value, onChange }: OrderProps) {
  const titles = new Map(desk.courses.map((course) => [course.id, course.title]))
  const rest = offered(desk).filter((course) => !value.includes(course.id))
  const up = (at: number): void =>
    onChange(
      value.map((id, index) => (index === at - 1 ? value[at] : index === at ? value[at - 1] : id) ?? id),
    )
  return (
    <FieldGroup legend={t('Courses in order')}>
      <div className={styles.lines}>
        {value.map((id, index) => (
          <Row
            key={id}
            lead={<span className="qq num">{index + 1}</span>}
            title={titles.get(id) ?? id}
            end={
              <>
                {index > 0 ? (
                  <IconButton
                    icon="up"
                    label={t('Move “{title}” up', { title: titles.get(id) ?? id })}
                    onPress={() => up(index)}
                  />
                ) : null}
                <IconButton
                  icon="close"
                  label={t('Take “{title}” out', { title: titles.get(id) ?? id })}
                  onPress={() => onChange(value.filter((one) => one !== id))}
                />
              </>
            }
          />
        ))}
      </div>
      {rest.length > 0 ? (
        <FormRow>
          <Select
            key={value.length}
            name="courseIds"
            label={t('Add a course')}
            placeholder={t('Choose a course')}
            options={rest.map(({ id, title }) => ({ value: id, label: title }))}
            onChange={(id) => onChange([...value, id])}
          />
        </FormRow>
      ) : null}
    </FieldGroup>
  )
}
