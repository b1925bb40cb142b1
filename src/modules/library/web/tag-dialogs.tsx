import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { Combobox } from '#web/design/combobox.tsx'
import { Dialog } from '#web/design/dialog.tsx'
import { Form, FormActions, Submit } from '#web/design/form.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { toast, toastError } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'
import { field } from './read-form.ts'
import { type ListedTag, tagHint } from './tag-words.ts'

/** Gives a tag another spelling, everywhere at once. */
export function RenameDialog({ tag, onClose }: { tag: ListedTag; onClose: () => void }) {
  const queries = useQueryClient()
  const [name, setName] = useState(tag.name)
  const title = t('Rename #{name}', { name: tag.name })
  const submit = async (data: FormData): Promise<void> => {
    await api.library.renameTag({ tagId: tag.id, name: field(data, 'name') })
    await queries.invalidateQueries({ queryKey: orpc.library.key() })
    toast(t('Renamed everywhere.'))
    onClose()
  }
  return (
    <Dialog title={title} open onClose={onClose} size="s">
      <Form onSubmit={submit} label={title}>
        <TextField
          name="name"
          label={t('New spelling')}
          hint={tagHint(name)}
          value={name}
          onChange={setName}
          spellCheck={false}
          required
        />
        <FormActions>
          <Submit>{t('Rename')}</Submit>
          <Button onPress={onClose}>{t('Cancel')}</Button>
        </FormActions>
      </Form>
    </Dialog>
  )
}

type MergeProps = { tag: ListedTag; all: readonly ListedTag[]; onClose: () => void }

/** Lets another tag stand for this one, everywhere at once; it can be taken back. */
export function MergeDialog({ tag, all, onClose }: MergeProps) {
  const queries = useQueryClient()
  const again = () => queries.invalidateQueries({ queryKey: orpc.library.key() })
  const [intoId, setIntoId] = useState<string | null>(null)
  const title = t('Merge #{name} with another tag', { name: tag.name })
  const takeBack = (): void => void api.library.splitTag({ tagId: tag.id }).catch(toastError).finally(again)
  const submit = async (): Promise<void> => {
    if (!intoId) return
    const into = await api.library.mergeTags({ tagId: tag.id, intoId })
    await again()
    toast(t('#{name} now stands for it everywhere.', { name: into.name }), { undo: takeBack })
    onClose()
  }
  return (
    <Dialog title={title} open onClose={onClose} size="s">
      <Form onSubmit={submit} label={title}>
        <Combobox
          name="intoId"
          label={t('The tag that stays')}
          items={all.filter((one) => one.id !== tag.id).map((one) => ({ id: one.id, label: `#${one.name}` }))}
          value={intoId}
          onChange={setIntoId}
          placeholder={t('Choose a tag')}
          empty={t('This tag is not on the list.')}
        />
        <FormActions>
          <Submit disabledReason={intoId ? undefined : t('Choose the tag that stays.')}>{t('Merge')}</Submit>
          <Button onPress={onClose}>{t('Cancel')}</Button>
        </FormActions>
      </Form>
    </Dialog>
  )
}
