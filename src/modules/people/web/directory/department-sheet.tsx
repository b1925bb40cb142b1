import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { Select, Switch } from '#web/design/choice-field.tsx'
import { ConfirmDialog, Sheet } from '#web/design/dialog.tsx'
import { Form, FormActions, Submit } from '#web/design/form.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { toast, toastError } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'
import { useGo } from '#web/screen-hooks.ts'
import { type Branch, possibleParents } from '../tree.ts'
import { type Kind, kindName } from '../words.ts'
import { DepartmentField } from './department-field.tsx'
import { MemberField } from './member-field.tsx'

const kinds: readonly Kind[] = [
  'service',
  'sales',
  'marketing',
  'pr',
  'hr',
  'ir',
  'product',
  'ecommerce',
  'legal',
  'it',
  'finance',
  'executive',
  'other',
]

type DepartmentSheetProps = {
  tree: readonly Branch[]
  /** Null adds a new one. */
  department: Branch | null
  onClose: () => void
}

/** Adds a department, or changes one: name, purpose, place in the tree, head. */
export function DepartmentSheet({ tree, department, onClose }: DepartmentSheetProps) {
  const queries = useQueryClient()
  const go = useGo()
  const [kind, setKind] = useState<Kind>(department?.kind ?? 'other')
  const [parentId, setParent] = useState(department?.parentId ?? null)
  const [headMemberId, setHead] = useState(department?.headMemberId ?? null)
  const [restricted, setRestricted] = useState(department?.restricted ?? false)
  const submit = async (data: FormData): Promise<void> => {
    const input = { name: String(data.get('name')), kind, parentId, headMemberId }
    const saved = department
      ? await api.people.updateDepartment({ departmentId: department.id, ...input, restricted })
      : await api.people.createDepartment(input)
    void queries.invalidateQueries({ queryKey: orpc.people.key() })
    onClose()
    if (!department) go(`/people/${saved.id}`)
  }
  const head = department?.headMemberId
    ? { id: department.headMemberId, name: department.headName ?? '' }
    : null
  return (
    <Sheet title={department ? department.name : t('Add a department')} open onClose={onClose}>
      <Form onSubmit={submit} label={t('Department')}>
        <TextField
          name="name"
          label={t('Name')}
          defaultValue={department?.name}
          required
          autoFocus
          maxLength={80}
        />
        <Select
          name="kind"
          label={t('What it is for')}
          hint={t('Rules and defaults follow it; the name is yours.')}
          options={kinds.map((value) => ({ value, label: kindName(value) }))}
          value={kind}
          onChange={setKind}
        />
        <DepartmentField
          name="parentId"
          label={t('Part of')}
          tree={possibleParents(tree, department?.id ?? null)}
          none={t('The organisation itself')}
          value={parentId}
          onChange={setParent}
        />
        <MemberField name="headMemberId" label={t('Head')} chosen={head} onChange={setHead} />
        {department ? (
          <Switch
            name="restricted"
            label={t('Restricted')}
            hint={t(
              'What lies on its desk and what its people draft shows to itself and to the departments below only, also not to owners. Members with a role for it see it too. Only somebody who sees it can lift this.',
            )}
            checked={restricted}
            onChange={setRestricted}
          />
        ) : null}
        <FormActions>
          <Submit>{department ? t('Save') : t('Add')}</Submit>
          {department ? <CloseDepartment department={department} onClosed={onClose} /> : null}
        </FormActions>
      </Form>
    </Sheet>
  )
}

function CloseDepartment({ department, onClosed }: { department: Branch; onClosed: () => void }) {
  const [asking, setAsking] = useState(false)
  const queries = useQueryClient()
  const go = useGo()
  const { id: departmentId, name } = department
  const close = async (): Promise<void> => {
    try {
      await api.people.archiveDepartment({ departmentId })
    } catch (error) {
      setAsking(false)
      return toastError(error)
    }
    void queries.invalidateQueries({ queryKey: orpc.people.key() })
    toast(t('{name} is closed.', { name }))
    onClosed()
    go('/people/all')
  }
  if (department.reception)
    return (
      <Button
        kind="ghost"
        disabledReason={t('It is the reception desk. Choose another one in Settings first.')}
      >
        {t('Close the department')}
      </Button>
    )
  return (
    <>
      <Button kind="ghost" onPress={() => setAsking(true)}>
        {t('Close the department')}
      </Button>
      <ConfirmDialog
        title={t('Close {name}?', { name })}
        text={t('Its people and the departments below it move up. What it did so far keeps its name.')}
        confirm={t('Close the department')}
        open={asking}
        onClose={() => setAsking(false)}
        onConfirm={() => void close()}
      />
    </>
  )
}
