import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { Checkbox } from '#web/design/choice-field.tsx'
import { ConfirmDialog, Dialog } from '#web/design/dialog.tsx'
import { Form, FormActions, Submit } from '#web/design/form.tsx'
import { NumberField } from '#web/design/text-field.tsx'
import { toast, toastError } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'
import { useGo } from '#web/screen-hooks.ts'
import type { EditCourse } from '../contract/manage.ts'
import { manage } from './use-desk.ts'
import type { Draft } from './use-draft.ts'

type ActsProps = { course: EditCourse; draft: Draft }

/** Publishes the draft as a new version, or throws it away. */
export function PublishButton({ course, draft }: ActsProps) {
  const [open, setOpen] = useState<'publish' | 'discard' | null>(null)
  const problem = draft.problems[0]?.message
  const close = (): void => setOpen(null)
  return (
    <>
      {draft.hasDraft ? (
        <Button kind="ghost" onPress={() => setOpen('discard')}>
          {t('Throw the draft away')}
        </Button>
      ) : null}
      <Button
        kind="pri"
        disabledReason={draft.hasDraft ? problem : t('Nothing was changed.')}
        onPress={() => void draft.flush().then((saved) => saved && setOpen('publish'))}
      >
        {t('Publish')}
      </Button>
      {open === 'publish' ? <PublishDialog course={course} onClose={close} /> : null}
      {open === 'discard' ? <DiscardDialog course={course} draft={draft} onClose={close} /> : null}
    </>
  )
}

function PublishDialog({ course, onClose }: { course: EditCourse; onClose: () => void }) {
  const queries = useQueryClient()
  const go = useGo()
  const [again, setAgain] = useState(false)
  const [days, setDays] = useState<number | null>(30)
  const submit = async (): Promise<void> => {
    const { version } = await api.training.publishCourse({ courseId: course.id, again, days: days ?? 30 })
    toast(t('Version {n} is published.', { n: version }))
    queries.removeQueries({ queryKey: orpc.training.editCourse.key() })
    void queries.invalidateQueries({ queryKey: orpc.training.key() })
    go(manage)
  }
  return (
    <Dialog
      title={t('Publish this course?')}
      note={t('Learners see the new version at once. Certificates keep the version they were earned with.')}
      open
      onClose={onClose}
    >
      <Form onSubmit={submit} label={t('Publish')}>
        {course.version === null ? null : (
          <Checkbox
            name="again"
            label={t('It must be done again')}
            hint={t('For a change that matters: earlier certificates end after the days below.')}
            checked={again}
            onChange={setAgain}
          />
        )}
        {again ? (
          <NumberField
            name="days"
            label={t('Days to do it again')}
            min={1}
            max={365}
            value={days}
            onChange={setDays}
          />
        ) : null}
        <FormActions>
          <Submit>{t('Publish')}</Submit>
          <Button onPress={onClose}>{t('Cancel')}</Button>
        </FormActions>
      </Form>
    </Dialog>
  )
}

function DiscardDialog({ course, draft, onClose }: ActsProps & { onClose: () => void }) {
  const queries = useQueryClient()
  const go = useGo()
  const discard = useMutation({
    mutationFn: async () => {
      await draft.flush()
      return api.training.discardDraft({ courseId: course.id })
    },
    onSuccess: () => {
      queries.removeQueries({ queryKey: orpc.training.editCourse.key() })
      void queries.invalidateQueries({ queryKey: orpc.training.key() })
      go(manage)
    },
    onError: toastError,
  })
  return (
    <ConfirmDialog
      title={t('Throw the draft away?')}
      text={
        course.version === null
          ? t('This course was never published; it goes with its draft, for good.')
          : t('The published version stays as it is. What was written since is gone for good.')
      }
      confirm={t('Throw it away')}
      open
      busy={discard.isPending}
      onClose={onClose}
      onConfirm={() => discard.mutate()}
    />
  )
}
