import { useState } from 'react'
import { Button } from '#web/design/button.tsx'
import { FileField } from '#web/design/file-field.tsx'
import { Markdown } from '#web/design/markdown.tsx'
import { TextArea, TextField } from '#web/design/text-field.tsx'
import { toastError } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'
import { useSetSearch } from '#web/screen-hooks.ts'
import type { Lesson } from '../contract/content.ts'
import { pictureOf } from './pictures.ts'
import styles from './training.module.css'
import { MAX_PICTURE, uploadPicture } from './upload.ts'

type EditorProps = {
  lesson: Lesson
  problem: string | undefined
  onChange: (lesson: Lesson) => void
  onRemove: () => void
}

/** One lesson in Markdown, beside what learners will see. */
export function LessonEditor({ lesson, problem, onChange, onRemove }: EditorProps) {
  const set = useSetSearch()
  const [uploads, setUploads] = useState(0)
  const add = async (file: File): Promise<void> => {
    try {
      const path = await uploadPicture(file)
      const words = t('Say what the picture shows')
      onChange({ ...lesson, text: `${lesson.text.trimEnd()}\n\n![${words}](${path})\n` })
      setUploads((n) => n + 1)
    } catch (error) {
      toastError(error)
    }
  }
  return (
    <div className={styles.twin}>
      <div className={styles.stack}>
        <TextField
          name="title"
          label={t('Title of the lesson')}
          maxLength={120}
          value={lesson.title}
          error={problem}
          onChange={(title) => onChange({ ...lesson, title })}
        />
        <TextArea
          name="text"
          label={t('Text, in Markdown')}
          hint={t('## makes a heading, - a list, > a quotation. A link alone in its line becomes a card.')}
          rows={24}
          value={lesson.text}
          onChange={(text) => onChange({ ...lesson, text: text.slice(0, 40_000) })}
        />
        <FileField
          key={uploads}
          name="picture"
          label={t('Add a picture')}
          hint={t('It comes at the end of the text; then say in the brackets what it shows.')}
          accept="image/*"
          maxBytes={MAX_PICTURE}
          onFiles={([file]) => {
            if (file) void add(file)
          }}
        />
        <div>
          <Button
            kind="ghost"
            icon="trash"
            onPress={() => {
              onRemove()
              set({ part: undefined })
            }}
          >
            {t('Remove this lesson')}
          </Button>
        </div>
      </div>
      <section className={`${styles.preview} ${styles.lesson}`} aria-label={t('As learners see it')}>
        <h2>{lesson.title || t('A lesson without a title')}</h2>
        <Markdown text={lesson.text} picture={pictureOf} />
      </section>
    </div>
  )
}
