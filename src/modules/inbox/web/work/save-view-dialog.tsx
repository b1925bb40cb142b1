import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { SavedView, Views } from '#modules/inbox/contract.ts'
import { api, orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { Checkbox, RadioGroup } from '#web/design/choice-field.tsx'
import { Dialog } from '#web/design/dialog.tsx'
import { Form, FormActions, Submit } from '#web/design/form.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { t } from '#web/i18n.ts'
import { useGo } from '#web/screen-hooks.ts'
import { mutate } from '../mutate.ts'
import { savedView } from '../views.ts'
import type { Filters, Sort } from './narrowing.ts'
import styles from './work.module.css'

type SaveViewDialogProps = {
  /** One of mine that is changed; else a new one. */
  view?: SavedView | undefined
  filters: Filters
  sort: Sort
  desks: Views['desks']
  onClose: () => void
}

type Shared = SavedView['shared']

/** Keeps filters under a name, for oneself or for others to see. */
export function SaveViewDialog({ view, filters, sort, desks, onClose }: SaveViewDialogProps) {
  const queries = useQueryClient()
  const go = useGo()
  const [shared, setShared] = useState<Shared>(view?.shared ?? 'me')
  const submit = async (data: FormData): Promise<void> => {
    const saved = await mutate(queries, () =>
      api.inbox.saveView({
        ...(view ? { id: view.id } : {}),
        name: String(data.get('name') ?? ''),
        filters,
        sort,
        shared,
        departmentIds: data.getAll('departmentIds').map(String),
      }),
    )
    await queries.invalidateQueries({ queryKey: orpc.inbox.savedViews.key() })
    onClose()
    go(`/inbox/${savedView(saved.id)}`)
  }
  return (
    <Dialog
      title={view ? t('Change the view') : t('Save as a view')}
      note={t('It stands on the left with a count and follows what happens.')}
      open
      onClose={onClose}
      size="s"
    >
      <Form onSubmit={submit}>
        <TextField name="name" label={t('Name')} defaultValue={view?.name ?? ''} required />
        <RadioGroup
          name="shared"
          label={t('Who sees it')}
          value={shared}
          onChange={setShared}
          options={[
            { value: 'me', label: t('Only I') },
            { value: 'departments', label: t('Departments') },
            { value: 'all', label: t('Everybody') },
          ]}
        />
        {shared === 'departments' ? (
          <div className={styles.choices}>
            {desks.map((desk) => (
              <Checkbox
                key={desk.id}
                name="departmentIds"
                value={desk.id}
                label={desk.name}
                defaultChecked={view?.departmentIds.includes(desk.id) ?? false}
              />
            ))}
          </div>
        ) : null}
        <FormActions>
          <Submit>{t('Save')}</Submit>
          <Button onPress={onClose}>{t('Cancel')}</Button>
        </FormActions>
      </Form>
    </Dialog>
  )
}
