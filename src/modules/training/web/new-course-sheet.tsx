import { useQueryClient } from '@tanstack/react-query'
import { api, orpc } from '#web/api.ts'
import { RadioGroup } from '#web/design/choice-field.tsx'
import { Sheet } from '#web/design/dialog.tsx'
import { Form, FormActions, Submit } from '#web/design/form.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { t } from '#web/i18n.ts'
import { useGo } from '#web/screen-hooks.ts'
import { tracks } from '../contract/content.ts'
import { editAddress } from './use-desk.ts'
import { trackName, trackWords } from './words.ts'

/** Begins a course of one's own. */
export function NewCourseSheet({ open, onClose }: { open: boolean; onClose: () => void }) {
  const queries = useQueryClient()
  const go = useGo()
  const submit = async (data: FormData): Promise<void> => {
    const made = await api.training.createCourse({
      title: String(data.get('title') ?? ''),
      track: data.get('track') === 'tools' ? 'tools' : 'strategy',
    })
    void queries.invalidateQueries({ queryKey: orpc.training.desk.key() })
    go(editAddress(made.courseId))
  }
  return (
    <Sheet title={t('New course')} open={open} onClose={onClose}>
      <Form onSubmit={submit} label={t('New course')}>
        <TextField name="title" label={t('Title')} required autoFocus />
        <RadioGroup
          name="track"
          label={t('Track')}
          defaultValue="strategy"
          options={tracks.map((track) => ({
            value: track,
            label: trackName(track),
            hint: trackWords(track),
          }))}
        />
        <FormActions>
          <Submit>{t('Begin to write')}</Submit>
        </FormActions>
      </Form>
    </Sheet>
  )
}
