import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { RotaView } from '#modules/on-call/contract.ts'
import { api, orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { Select } from '#web/design/choice-field.tsx'
import { ConfirmDialog } from '#web/design/dialog.tsx'
import { Form, FormActions, Submit } from '#web/design/form.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { toast } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'
import { MemberField, type Person } from '#web/member-field.tsx'
import { useGo } from '#web/screen-hooks.ts'
import { useAct } from '../use-act.ts'
import { draftOf, newLayer, type RotaDraft, textOf } from './draft.ts'
import { LayerFields } from './layer-fields.tsx'

type FormProps = { rota: RotaView | undefined; people: readonly Person[]; zone: string }

export function RotaForm({ rota, people, zone }: FormProps) {
  const go = useGo()
  const [draft, setDraft] = useState<RotaDraft>(() => draftOf(rota, zone))
  const [ending, setEnding] = useState(false)
  const departments = useQuery(orpc.people.departments.queryOptions()).data?.departments ?? []
  const set = (part: Partial<RotaDraft>) => setDraft((before) => ({ ...before, ...part }))
  const end = useAct(api.onCall.endRota, t('Ended.'), () => go('/on-call'))
  const submit = async (): Promise<void> => {
    const { warnings } = await api.onCall.saveRota(textOf(rota?.id ?? null, draft))
    toast(warnings[0] ?? t('Saved.'))
    go('/on-call')
  }
  return (
    <Form onSubmit={submit} label={t('Rota')}>
      <TextField
        name="name"
        label={t('Name')}
        value={draft.name}
        onChange={(name) => set({ name })}
        required
      />
      <Select
        name="departmentId"
        label={t('Department')}
        hint={t('Alarms of a department ring its own rota first.')}
        value={draft.departmentId ?? ''}
        onChange={(id) => set({ departmentId: id === '' ? null : id })}
        options={[
          { value: '', label: t('The whole house') },
          ...departments.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      {draft.layers.map((layer, index) => (
        <LayerFields
          key={layer.key}
          layer={layer}
          title={t('Layer {n}', { n: index + 1 })}
          people={people}
          onChange={(changed) =>
            set({ layers: draft.layers.map((one) => (one.key === layer.key ? changed : one)) })
          }
          onRemove={
            draft.layers.length > 1
              ? () => set({ layers: draft.layers.filter((one) => one.key !== layer.key) })
              : undefined
          }
        />
      ))}
      <div>
        <Button icon="plus" onPress={() => set({ layers: [...draft.layers, newLayer(zone)] })}>
          {t('Add a layer')}
        </Button>
      </div>
      <MemberField
        name="deputyId"
        label={t('Deputy')}
        hint={t('Rung when whoever is on call cannot be reached.')}
        value={draft.deputy}
        onChange={(deputy) => set({ deputy })}
      />
      <FormActions>
        <Submit>{t('Save')}</Submit>
        {rota ? (
          <Button kind="danger" onPress={() => setEnding(true)}>
            {t('End this rota')}
          </Button>
        ) : null}
      </FormActions>
      <ConfirmDialog
        title={t('End this rota?')}
        text={t('Nobody is on call by it any more. Rungs of the ladder that ring it go to the rung above.')}
        confirm={t('End this rota')}
        open={ending}
        busy={end.isPending}
        onClose={() => setEnding(false)}
        onConfirm={() => rota && end.mutate({ id: rota.id })}
      />
    </Form>
  )
}
