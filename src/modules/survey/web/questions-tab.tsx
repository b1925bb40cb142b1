import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { QuestionInput, SurveyView } from '#modules/survey/contract.ts'
import { api, orpc } from '#web/api.ts'
import { Banner } from '#web/design/banner.tsx'
import { Button } from '#web/design/button.tsx'
import { Form, FormActions, Submit } from '#web/design/form.tsx'
import { Panel, Split } from '#web/design/page.tsx'
import { Facts } from '#web/design/rows.tsx'
import { TextArea, TextField } from '#web/design/text-field.tsx'
import { toast, toastError } from '#web/design/toast.tsx'
import { formatNumber, t } from '#web/i18n.ts'
import { QuestionEditor } from './question-editor.tsx'
import { QuestionList } from './question-list.tsx'
import { ShareLink } from './share-link.tsx'
import css from './survey.module.css'
import { audiences } from './words.ts'

/** The builder of a draft; what is asked, for everybody to check, afterwards. */
export function QuestionsTab({ survey }: { survey: SurveyView }) {
  const [editing, setEditing] = useState<string | null>(null)
  const fixed = survey.state !== 'draft' || survey.armed
  const save = useSave(survey)
  const move = (index: number, by: number): void => {
    const questions = [...survey.questions]
    const [moved] = questions.splice(index, 1)
    if (!moved) return
    questions.splice(index + by, 0, moved)
    void save({ questions }, t('Moved.')).catch(toastError)
  }
  const remove = (id: string): void => {
    const before = survey.questions
    void save({ questions: before.filter((question) => question.id !== id) }, null)
      .then(() =>
        toast(t('The question is gone.'), {
          undo: () => void save({ questions: before }, null).catch(toastError),
        }),
      )
      .catch(toastError)
  }
  const current = survey.questions.find(({ id }) => id === editing)
  return (
    <Split aside={<Aside survey={survey} />}>
      {fixed ? (
        <Banner tone="note" title={t('The questions stand still')}>
          {t(
            'People consent to exactly these words, purposes and keeping times. For others, begin a new survey.',
          )}
        </Banner>
      ) : (
        <Words survey={survey} save={save} />
      )}
      <Panel
        title={t('Questions')}
        note={t('Each has its own purpose, keeping time and consent')}
        end={
          fixed ? null : (
            <Button size="s" icon="plus" onPress={() => setEditing('new')}>
              {t('Add a question')}
            </Button>
          )
        }
      >
        <QuestionList
          questions={survey.questions}
          fixed={fixed}
          onEdit={setEditing}
          onMove={move}
          onRemove={remove}
        />
      </Panel>
      {editing !== null ? (
        <QuestionEditor
          key={editing}
          question={current}
          taken={survey.questions}
          onSave={(questions) => save({ questions }, t('The question is saved.'))}
          onClose={() => setEditing(null)}
        />
      ) : null}
    </Split>
  )
}

type Change = { title?: string; intro?: string; questions?: QuestionInput[] }
export type Save = (change: Change, words: string | null) => Promise<void>

function useSave(survey: SurveyView): Save {
  const queries = useQueryClient()
  return async (change, words) => {
    await api.survey.save({ surveyId: survey.id, ...change })
    if (words) toast(words)
    await queries.invalidateQueries({ queryKey: orpc.survey.key() })
  }
}

function Words({ survey, save }: { survey: SurveyView; save: Save }) {
  const submit = (data: FormData): Promise<void> =>
    save({ title: String(data.get('title')), intro: String(data.get('intro')) }, t('Saved.'))
  return (
    <Panel title={t('Title and introduction')}>
      <Form onSubmit={submit} className={css.form} label={t('Title and introduction')}>
        <TextField name="title" label={t('Title')} defaultValue={survey.title} required />
        <TextArea name="intro" label={t('Introduction')} defaultValue={survey.intro} rows={4} required />
        <FormActions>
          <Submit kind="plain">{t('Save the words')}</Submit>
        </FormActions>
      </Form>
    </Panel>
  )
}

function Aside({ survey }: { survey: SurveyView }) {
  const audience = audiences().find(({ value }) => value === survey.audience)
  return (
    <>
      <Panel title={t('About this survey')}>
        <Facts
          items={[
            [t('Who is asked'), audience?.label ?? ''],
            [t('Asked'), survey.asked === null ? t('anyone') : formatNumber(survey.asked)],
            [t('Answered'), formatNumber(survey.responses ?? 0)],
            [t('Begun by'), survey.createdBy],
          ]}
        />
      </Panel>
      {survey.audience === 'public' ? <ShareLink survey={survey} /> : null}
    </>
  )
}
