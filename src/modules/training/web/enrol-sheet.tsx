import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, orpc } from '#web/api.ts'
import { Checkbox, RadioGroup, Select } from '#web/design/choice-field.tsx'
import { DayField } from '#web/design/date-field.tsx'
import { Sheet } from '#web/design/dialog.tsx'
import { Form, FormActions, Submit } from '#web/design/form.tsx'
import { toast } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'
import { useSearch, useSetSearch } from '#web/screen-hooks.ts'
import { enrolledWords } from './enrolled-words.ts'
import { MembersField } from './members-field.tsx'
import { type Desk, type ManageSearch, offered, useDepartmentOptions } from './use-desk.ts'
import { roleOptions } from './words.ts'

type Who = 'members' | 'department' | 'role' | 'everybody'
type Whom = Parameters<typeof api.training.enrol>[0]['whom']
const pathMark = 'path:'

/** Enrols named members, a department, a role or everybody in a course or a path, by a day. */
export function EnrolSheet({ desk }: { desk: Desk }) {
  const { enrol } = useSearch<ManageSearch>()
  const set = useSetSearch()
  if (enrol === undefined) return null
  return (
    <Sheet title={t('Enrol people')} open onClose={() => set({ enrol: undefined })}>
      <EnrolForm desk={desk} chosen={enrol} onDone={() => set({ enrol: undefined })} />
    </Sheet>
  )
}

function EnrolForm({ desk, chosen, onDone }: { desk: Desk; chosen: string; onDone: () => void }) {
  const queries = useQueryClient()
  const departments = useDepartmentOptions()
  const [who, setWho] = useState<Who>('members')
  const [memberIds, setMembers] = useState<string[]>([])
  const what = [
    ...desk.paths.map((path) => ({
      value: `${pathMark}${path.id}`,
      label: t('Path: {name}', { name: path.name }),
    })),
    ...offered(desk).map((course) => ({ value: course.id, label: course.title })),
  ]
  const submit = async (data: FormData): Promise<void> => {
    const text = (name: string): string => String(data.get(name) ?? '')
    const subject = text('courseIds')
    const path = subject.startsWith(pathMark)
    const answer = await api.training.enrol({
      whom: whomOf(who, memberIds, text('targetId')),
      courseIds: path || subject === '' ? [] : [subject],
      ...(path ? { pathId: subject.slice(pathMark.length) } : {}),
      dueOn: text('dueOn') || null,
      alsoLater: who !== 'members' && data.get('alsoLater') !== null,
    })
    toast(enrolledWords(answer.enrolled))
    await queries.invalidateQueries({ queryKey: orpc.training.key() })
    onDone()
  }
  const start = what.some((one) => one.value === chosen) ? chosen : undefined
  return (
    <Form onSubmit={submit} label={t('Enrol people')}>
      <Select
        name="courseIds"
        label={t('In')}
        options={what}
        defaultValue={start}
        placeholder={t('Choose a course or a path')}
      />
      <RadioGroup<Who>
        name="who"
        label={t('Whom')}
        value={who}
        onChange={setWho}
        options={[
          { value: 'members', label: t('Members by name') },
          { value: 'department', label: t('A department with everything below it') },
          { value: 'role', label: t('Everybody with a role') },
          { value: 'everybody', label: t('The whole directory') },
        ]}
      />
      {who === 'members' ? <MembersField onChange={setMembers} /> : null}
      {who === 'department' ? <Select name="targetId" label={t('Department')} options={departments} /> : null}
      {who === 'role' ? <Select name="targetId" label={t('Role')} options={roleOptions()} /> : null}
      <DayField
        name="dueOn"
        label={t('To be done by')}
        hint={
          who === 'members'
            ? t('Empty: no date, and no reminders')
            : t('Empty: 30 days by the standing rule; without one no date')
        }
      />
      {who === 'members' ? null : (
        <Checkbox
          name="alsoLater"
          label={t('Those who join later too')}
          hint={t('As a standing rule; each has as many days as there are until the date.')}
          defaultChecked
        />
      )}
      <FormActions>
        <Submit>{t('Enrol')}</Submit>
      </FormActions>
    </Form>
  )
}

function whomOf(who: Who, memberIds: string[], targetId: string): Whom {
  if (who === 'members') return { memberIds }
  if (who === 'everybody') return { target: who, targetId: null }
  return { target: who, targetId }
}
