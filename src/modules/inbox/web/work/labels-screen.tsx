import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Label } from '#modules/inbox/contract.ts'
import { api, orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { Chip } from '#web/design/chip.tsx'
import { Select } from '#web/design/choice-field.tsx'
import { ConfirmDialog, Dialog } from '#web/design/dialog.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { Form, FormActions, Submit } from '#web/design/form.tsx'
import { IconButton } from '#web/design/icon-button.tsx'
import { Page, PageTitle } from '#web/design/page.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { toast, toastError } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'
import { usePlace } from '#web/screen-hooks.ts'
import { mutate } from '../mutate.ts'
import { countWord } from './words.ts'
import styles from './work.module.css'

type Editing = Label | 'new' | null

/** The labels of the organisation: one list for everybody, kept by those who manage the inbox. */
export function Screen() {
  usePlace([t('Settings'), t('Labels')])
  const query = useQuery(orpc.inbox.labels.queryOptions())
  const [editing, setEditing] = useState<Editing>(null)
  const [removing, setRemoving] = useState<Label | null>(null)
  const make = query.data?.mayManage ? (
    <Button kind="pri" icon="plus" onPress={() => setEditing('new')}>
      {t('New label')}
    </Button>
  ) : null
  return (
    <Page width="text">
      <PageTitle
        title={t('Labels')}
        note={t('Words the whole house sorts conversations by. A label is on as many as it fits.')}
        actions={make}
      />
      <QueryView
        query={query}
        skeleton="list"
        what={t('The labels could not be loaded.')}
        isEmpty={({ labels }) => labels.length === 0}
        empty={
          <EmptyState
            icon="tag"
            title={t('There are no labels yet')}
            text={t('Make one for what you want to find again: warranty, press, a campaign.')}
          />
        }
      >
        {({ labels, mayManage }) =>
          labels.map((label) => (
            <div key={label.id} className={styles.line}>
              <Chip tone={label.tone ?? undefined} icon="tag">
                {label.name}
              </Chip>
              <span className="grow q t13">
                {t(
                  '{n, plural, =0 {on no conversation} one {on # conversation} other {on {word} conversations}}',
                  {
                    n: label.count,
                    word: countWord(label.count),
                  },
                )}
              </span>
              {mayManage ? (
                <>
                  <IconButton
                    icon="edit"
                    size="s"
                    label={t('Change the label {name}', { name: label.name })}
                    onPress={() => setEditing(label)}
                  />
                  <IconButton
                    icon="trash"
                    size="s"
                    label={t('Remove the label {name}', { name: label.name })}
                    onPress={() => setRemoving(label)}
                  />
                </>
              ) : null}
            </div>
          ))
        }
      </QueryView>
      {editing ? (
        <EditLabel label={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />
      ) : null}
      {removing ? <RemoveLabel label={removing} onClose={() => setRemoving(null)} /> : null}
    </Page>
  )
}

function EditLabel({ label, onClose }: { label: Label | null; onClose: () => void }) {
  const queries = useQueryClient()
  const submit = async (data: FormData): Promise<void> => {
    const tone = (['good', 'wait', 'warn', 'stop'] as const).find((one) => one === data.get('tone')) ?? null
    const name = String(data.get('name') ?? '')
    await mutate(queries, () => api.inbox.saveLabel({ ...(label ? { id: label.id } : {}), name, tone }))
    await queries.invalidateQueries({ queryKey: orpc.inbox.labels.key() })
    onClose()
  }
  return (
    <Dialog title={label ? t('Change the label') : t('New label')} open onClose={onClose} size="s">
      <Form onSubmit={submit}>
        <TextField name="name" label={t('Name')} defaultValue={label?.name ?? ''} required />
        <Select
          name="tone"
          label={t('Colour')}
          hint={t('Colours have a meaning everywhere in Weft; most labels need none.')}
          defaultValue={label?.tone ?? 'none'}
          options={[
            { value: 'none', label: t('No colour') },
            { value: 'good', label: t('Good') },
            { value: 'wait', label: t('Waits for others') },
            { value: 'warn', label: t('Look out') },
            { value: 'stop', label: t('Danger') },
          ]}
        />
        <FormActions>
          <Submit>{t('Save')}</Submit>
          <Button onPress={onClose}>{t('Cancel')}</Button>
        </FormActions>
      </Form>
    </Dialog>
  )
}

function RemoveLabel({ label, onClose }: { label: Label; onClose: () => void }) {
  const queries = useQueryClient()
  const remove = async (): Promise<void> => {
    try {
      await mutate(queries, () => api.inbox.removeLabel({ id: label.id }))
      toast(t('The label {name} is gone.', { name: label.name }))
    } catch (error) {
      toastError(error)
    }
    onClose()
    await queries.invalidateQueries({ queryKey: orpc.inbox.labels.key() })
  }
  return (
    <ConfirmDialog
      title={t('Remove the label {name}', { name: label.name })}
      text={t('It leaves every conversation that carries it, and nobody can put it back there.')}
      confirm={t('Remove it')}
      open
      onConfirm={() => void remove()}
      onClose={onClose}
    />
  )
}
