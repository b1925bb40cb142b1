import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { Sheet } from '#web/design/dialog.tsx'
import { FileField } from '#web/design/file-field.tsx'
import { Form, FormActions, Submit } from '#web/design/form.tsx'
import { toast } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'
import { MediumFields, mediumInput } from './medium-fields.tsx'
import { field } from './read-form.ts'
import { acceptedFiles, uploadFile } from './upload.ts'

type Props = { onClose: () => void; onAdded: (mediumId: string) => void }

/** A file as it lies on somebody’s disk says nothing; its name without the ending is a beginning. */
const titleOf = (file: File): string => file.name.replace(/\.[^.]+$/, '').slice(0, 200) || file.name

/** Uploads files and says once for all of them whose they are and where they may be used. */
export function AddMedia({ onClose, onAdded }: Props) {
  const queries = useQueryClient()
  const [files, setFiles] = useState<readonly File[]>([])
  const [progress, setProgress] = useState<number>()
  // What was stored before something went wrong is not sent a second time.
  const [stored] = useState(() => ({ ids: new Map<File, string>(), added: new Map<File, string>() }))
  const one = files.length < 2
  const submit = async (data: FormData): Promise<void> => {
    const said = mediumInput(data)
    try {
      for (const [at, file] of files.entries()) {
        if (stored.added.has(file)) continue
        const fileId =
          stored.ids.get(file) ??
          (await uploadFile(file, (share) => setProgress((at + share) / files.length)))
        stored.ids.set(file, fileId)
        const title = one ? field(data, 'title') : titleOf(file)
        stored.added.set(file, (await api.library.addMedium({ ...said, title, fileId })).mediumId)
      }
    } finally {
      setProgress(undefined)
      await queries.invalidateQueries({ queryKey: orpc.library.key() })
    }
    toast(t('{count, plural, one {Added.} other {# media added.}}', { count: files.length }))
    onClose()
    const [first] = stored.added.values()
    if (one && first) onAdded(first)
  }
  return (
    <Sheet title={t('Add media')} open onClose={onClose} size="l">
      <Form onSubmit={submit} label={t('Add media')}>
        <FileField
          name="file"
          label={t('Files')}
          hint={t('Images, films, sound, PDF or captions')}
          accept={acceptedFiles}
          multiple
          onFiles={setFiles}
          progress={progress}
        />
        {files.length > 0 ? (
          <>
            {one ? null : (
              <p className="q">
                {t(
                  'What you say here holds for all of them; each is called by the name of its file. Titles and alt text can be written afterwards.',
                )}
              </p>
            )}
            <MediumFields key={files[0]?.name ?? ''} titled={one} title={files[0] && titleOf(files[0])} />
          </>
        ) : null}
        <FormActions>
          <Submit disabledReason={files.length === 0 ? t('Choose a file first.') : undefined}>
            {t('Add')}
          </Submit>
          <Button onPress={onClose}>{t('Cancel')}</Button>
        </FormActions>
      </Form>
    </Sheet>
  )
}
