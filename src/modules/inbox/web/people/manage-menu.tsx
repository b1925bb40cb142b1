import { useState } from 'react'
import type { Outsider } from '#modules/inbox/contract.ts'
import { api } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { Dialog } from '#web/design/dialog.tsx'
import { Form, FormActions, Submit } from '#web/design/form.tsx'
import { Icon } from '#web/design/icon.tsx'
import { Menu } from '#web/design/menu.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { toast } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'
import { saveFile } from '#web/save-file.ts'
import { usePersonActs } from './use-person.ts'

/** What a person may ask of us: all we hold about them, and that it goes. */
export function ManageMenu({ person }: { person: Outsider }) {
  const { run, act } = usePersonActs()
  const [erasing, setErasing] = useState(false)
  const label = t('Export and erase')
  const save = (): void =>
    act(async () => {
      const { fileName, data, whole } = await run(() => api.inbox.exportPerson({ id: person.id }))
      saveFile(fileName, 'application/json', JSON.stringify(data, null, 2))
      toast(
        whole
          ? t('Saved. It holds all we have about them.')
          : t('Saved, without what only restricted departments see: ask them for their part.'),
      )
    })
  return (
    <>
      <Menu
        label={label}
        align="end"
        items={[
          { id: 'export', label: t('Export what we hold (JSON)'), icon: 'download', run: save },
          'line',
          {
            id: 'erase',
            label: t('Erase this person …'),
            icon: 'trash',
            danger: true,
            run: () => setErasing(true),
          },
        ]}
        trigger={(props) => (
          <button {...props} type="button" className="btn ghost square s" aria-label={label} title={label}>
            <Icon name="more" />
          </button>
        )}
      />
      {erasing ? <EraseDialog person={person} onClose={() => setErasing(false)} /> : null}
    </>
  )
}

function EraseDialog({ person, onClose }: { person: Outsider; onClose: () => void }) {
  const { run } = usePersonActs()
  const submit = async (data: FormData): Promise<void> => {
    await run(() => api.inbox.erasePerson({ id: person.id, confirm: String(data.get('confirm') ?? '') }))
    onClose()
    toast(t('It is being erased. There is no way back.'))
  }
  return (
    <Dialog title={t('Erase {name}', { name: person.name })} open onClose={onClose}>
      <p className="t13">
        {t(
          'Erased are their words, names, accounts, pictures, our answers to them, notes and drafts, in every department. There is no way back.',
        )}
      </p>
      <p className="t13 q">
        {t(
          'What stays: that conversations took place, when, on which desk and who answered, for figures and the audit; and the network’s number of each message, so that it is not taken in again. What stands on the network itself stays there.',
        )}
      </p>
      <Form onSubmit={submit}>
        <TextField name="confirm" label={t('Write “{name}” to confirm', { name: person.name })} required />
        <FormActions>
          <Submit kind="danger">{t('Erase for good')}</Submit>
          <Button onPress={onClose}>{t('Cancel')}</Button>
        </FormActions>
      </Form>
    </Dialog>
  )
}
