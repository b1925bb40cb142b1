import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { Sheet } from '#web/design/dialog.tsx'
import { Form, FormActions, Submit } from '#web/design/form.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { toast } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'
import type { MediumView } from '../contract.ts'
import styles from './library.module.css'
import { MediumDetails } from './medium-details.tsx'
import { MediumFields, mediumInput } from './medium-fields.tsx'
import { MediumHistory } from './medium-history.tsx'
import { field } from './read-form.ts'
import { useLibraryAct } from './use-library-act.ts'

/** One medium beside the grid: what it is, whether it may be used, and what was said about it before. */
export function MediumPane({ mediumId, onClose }: { mediumId: string; onClose: () => void }) {
  const query = useQuery(orpc.library.medium.queryOptions({ input: { mediumId } }))
  const [editing, setEditing] = useState(false)
  return (
    <Sheet title={query.data?.title ?? t('Medium')} open onClose={onClose} size="l">
      <QueryView query={query} skeleton="form" what={t('The medium could not be loaded.')}>
        {(medium) =>
          editing ? (
            <EditMedium medium={medium} onDone={() => setEditing(false)} />
          ) : (
            <>
              <MediumDetails medium={medium} />
              <Acts medium={medium} onEdit={() => setEditing(true)} />
              <MediumHistory medium={medium} />
            </>
          )
        }
      </QueryView>
    </Sheet>
  )
}

function Acts({ medium, onEdit }: { medium: MediumView; onEdit: () => void }) {
  const input = { mediumId: medium.id }
  const archive = useLibraryAct(
    api.library.archiveMedium,
    () => t('Taken out of the library.'),
    (one) => api.library.restoreMedium(one),
  )
  const restore = useLibraryAct(api.library.restoreMedium, () => t('Put back into the library.'))
  if (medium.mayNotChange) return <p className="q t13">{medium.mayNotChange}</p>
  return (
    <div className={styles.acts}>
      <Button kind="pri" icon="edit" onPress={onEdit}>
        {t('Change')}
      </Button>
      {medium.archivedAt ? (
        <Button busy={restore.isPending} onPress={() => restore.mutate(input)}>
          {t('Put back')}
        </Button>
      ) : (
        <Button kind="ghost" busy={archive.isPending} onPress={() => archive.mutate(input)}>
          {t('Take out')}
        </Button>
      )}
    </div>
  )
}

function EditMedium({ medium, onDone }: { medium: MediumView; onDone: () => void }) {
  const queries = useQueryClient()
  // What was read when the form was opened; a newer one must not slip in beneath what is being written.
  const [read] = useState(medium)
  const submit = async (data: FormData): Promise<void> => {
    const input = { ...mediumInput(data), title: field(data, 'title') }
    await api.library.changeMedium({ ...input, mediumId: read.id, version: read.version })
    await queries.invalidateQueries({ queryKey: orpc.library.key() })
    toast(t('Saved.'))
    onDone()
  }
  return (
    <Form onSubmit={submit} label={t('Change')}>
      <MediumFields value={read.content} />
      <FormActions>
        <Submit>{t('Save')}</Submit>
        <Button onPress={onDone}>{t('Cancel')}</Button>
      </FormActions>
    </Form>
  )
}
