import { useQueryClient } from '@tanstack/react-query'
import { api, orpc } from '#web/api.ts'
import { Sheet } from '#web/design/dialog.tsx'
import { FileField } from '#web/design/file-field.tsx'
import { Form, FormActions, Submit } from '#web/design/form.tsx'
import { toast } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'
import { useGo } from '#web/screen-hooks.ts'
import { editAddress } from './use-desk.ts'

const MAX_BYTES = 1_000_000

/** Takes a course from a Markdown file. What cannot be read is named by its line; nothing is half imported. */
export function ImportSheet({ open, onClose }: { open: boolean; onClose: () => void }) {
  const queries = useQueryClient()
  const go = useGo()
  const submit = async (data: FormData): Promise<void> => {
    const file = data.get('file')
    const text = file instanceof File ? await file.text() : ''
    const { courseId, before } = await api.training.importCourse({ file: text })
    void queries.invalidateQueries({ queryKey: orpc.training.key() })
    toast(
      before
        ? t('The file is the new draft of this course. Learners see it once you publish.')
        : t('The course is here as a draft. Learners see it once you publish.'),
    )
    go(editAddress(courseId))
  }
  return (
    <Sheet
      title={t('Import a course')}
      open={open}
      onClose={onClose}
      note={t('One Markdown file with settings, lessons and quiz, such as “Download as a file” makes.')}
    >
      <Form onSubmit={submit} label={t('Import a course')}>
        <FileField name="file" label={t('Course file')} accept=".md,.markdown,.txt" maxBytes={MAX_BYTES} />
        <FormActions>
          <Submit>{t('Import')}</Submit>
        </FormActions>
      </Form>
    </Sheet>
  )
}
