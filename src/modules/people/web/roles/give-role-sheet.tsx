import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, orpc } from '#web/api.ts'
import { Checkbox, Select } from '#web/design/choice-field.tsx'
import { DateTimeField } from '#web/design/date-field.tsx'
import { Sheet } from '#web/design/dialog.tsx'
import { FieldGroup, Form, FormActions, FormRow, Submit } from '#web/design/form.tsx'
import { useForm } from '#web/design/form-context.ts'
import { TextField } from '#web/design/text-field.tsx'
import { toast } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'
import type { Branch } from '../tree.ts'
import { nameOfRole, purposeOf } from './role-words.ts'
import css from './roles.module.css'
import { wordsIn } from './scope-words.ts'

type GiveRoleProps = {
  memberId: string
  name: string
  tree: readonly Branch[]
  channels: ReadonlyMap<string, string>
  onClose: () => void
}

/** Gives a role with bounds: where it holds and how long. What is left open means everywhere, and for good. */
export function GiveRoleSheet({ memberId, name, tree, channels, onClose }: GiveRoleProps) {
  const queries = useQueryClient()
  const [where, setWhere] = useState<Chosen>({ departmentIds: [], channelIds: [] })
  const [from, setFrom] = useState<string | null>(null)
  const [to, setTo] = useState<string | null>(null)
  const submit = async (data: FormData): Promise<void> => {
    await api.people.assignRole({
      memberId,
      role: String(data.get('role') ?? ''),
      departmentIds: someOf(where.departmentIds),
      channelIds: someOf(where.channelIds),
      topics: wordsIn(data.get('topics')),
      regions: wordsIn(data.get('regions')),
      ...(from ? { validFrom: from } : {}),
      validTo: to,
    })
    void queries.invalidateQueries({ queryKey: orpc.people.key() })
    toast(t('Given.'))
    onClose()
  }
  return (
    <Sheet title={t('Give {name} a role', { name })} open onClose={onClose}>
      <Form onSubmit={submit} label={t('Role')}>
        <RoleSelect />
        <Where tree={tree} channels={channels} value={where} onChange={setWhere} />
        <DateTimeField
          name="validFrom"
          label={t('From')}
          hint={t('Empty: from now on.')}
          value={from ?? undefined}
          onChange={setFrom}
        />
        <DateTimeField
          name="validTo"
          label={t('Until')}
          hint={t('Empty: until it is ended.')}
          value={to ?? undefined}
          onChange={setTo}
        />
        <FormActions>
          <Submit>{t('Give the role')}</Submit>
        </FormActions>
      </Form>
    </Sheet>
  )
}

interface Chosen {
  readonly departmentIds: readonly string[]
  readonly channelIds: readonly string[]
}

/** None chosen means everywhere. */
const someOf = (ids: readonly string[]): string[] | null => (ids.length > 0 ? [...ids] : null)

type WhereProps = Pick<GiveRoleProps, 'tree' | 'channels'> & {
  value: Chosen
  onChange: (chosen: Chosen) => void
}

function Where({ tree, channels, value, onChange }: WhereProps) {
  const departments = tree.map((branch) => ({
    id: branch.id,
    label: `${'\u2003'.repeat(branch.depth)}${branch.name}`,
  }))
  const places = [...channels].map(([id, label]) => ({ id, label }))
  return (
    <>
      <Places
        name="departmentIds"
        legend={t('Departments')}
        note={t('With everything below them. None chosen: everywhere.')}
        items={departments}
        value={value.departmentIds}
        onChange={(departmentIds) => onChange({ ...value, departmentIds })}
      />
      {places.length > 0 ? (
        <Places
          name="channelIds"
          legend={t('Channels')}
          note={t('None chosen: on every channel.')}
          items={places}
          value={value.channelIds}
          onChange={(channelIds) => onChange({ ...value, channelIds })}
        />
      ) : null}
      <FormRow>
        <TextField
          name="topics"
          label={t('Topics')}
          hint={t('With commas between them. Empty: about everything.')}
        />
        <TextField
          name="regions"
          label={t('Regions')}
          hint={t('With commas between them. Empty: everywhere.')}
        />
      </FormRow>
    </>
  )
}

/** Every role but owner, which is never held with bounds. */
function RoleSelect() {
  const { data } = useQuery(orpc.people.roles.queryOptions())
  const [chosen, setChosen] = useState('')
  const offered = (data?.roles ?? []).filter((role) => role.id !== 'owner')
  const role = offered.find((one) => one.id === chosen)
  return (
    <Select
      name="role"
      label={t('Role')}
      placeholder={t('Choose a role')}
      required
      hint={(role && purposeOf(role)) ?? undefined}
      options={offered.map((one) => ({ value: one.id, label: nameOfRole(one.id, one.name) }))}
      onChange={setChosen}
    />
  )
}

type PlacesProps = {
  name: string
  legend: string
  note: string
  items: readonly { id: string; label: string }[]
  value: readonly string[]
  onChange: (ids: readonly string[]) => void
}

function Places({ name, legend, note, items, value, onChange }: PlacesProps) {
  const { fields } = useForm()
  return (
    <FieldGroup legend={legend} note={note}>
      {fields[name] ? <p className="t13 stop">{fields[name]}</p> : null}
      <div className={css.choices}>
        {items.map(({ id, label }) => (
          <Checkbox
            key={id}
            name={`${name}-${id}`}
            label={label}
            checked={value.includes(id)}
            onChange={(on) => onChange(on ? [...value, id] : value.filter((one) => one !== id))}
          />
        ))}
      </div>
    </FieldGroup>
  )
}
