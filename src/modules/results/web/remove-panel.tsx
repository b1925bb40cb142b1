import { useState } from 'react'
import { api } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { Dialog } from '#web/design/dialog.tsx'
import { Form, FormActions, Submit } from '#web/design/form.tsx'
import { Panel } from '#web/design/page.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { toast } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'
import type { PostResult } from '../contract.ts'
import { useReload } from './use-reload.ts'
import { said } from './words.ts'

/** Taking a post down on its network, with a reason. */
export function RemovePanel({ post }: { post: PostResult }) {
  const [asking, setAsking] = useState(false)
  const reload = useReload()
  const pending = post.acts.some((act) => act.kind === 'remove' && act.state === 'asked')
  const submit = async (data: FormData): Promise<void> => {
    await api.results.remove({ postId: post.id, reason: String(data.get('reason') ?? '') })
    toast(t('It is being taken down.'))
    setAsking(false)
    await reload()
  }
  if (pending)
    return (
      <Panel title={t('Take it down')}>
        <p className="q">{t('It is being taken down.')}</p>
      </Panel>
    )
  return (
    <Panel title={t('Take it down')}>
      {post.remove.may ? (
        <Button icon="trash" onPress={() => setAsking(true)}>
          {t('Take it down')}
        </Button>
      ) : (
        <p className="q">
          {said(post.remove.message ?? '')} {post.remove.help ?? ''}
        </p>
      )}
      <Dialog
        title={t('Take this post down?')}
        open={asking}
        onClose={() => setAsking(false)}
        note={t(
          'It disappears from {network} with its likes and answers. This cannot be taken back. Its figures up to now stay here.',
          { network: post.networkName },
        )}
      >
        <Form onSubmit={submit} label={t('Take it down')}>
          <TextField name="reason" label={t('Why?')} hint={t('It is recorded with your name.')} autoFocus />
          <FormActions>
            <Submit kind="danger">{t('Take it down')}</Submit>
            <Button onPress={() => setAsking(false)}>{t('Cancel')}</Button>
          </FormActions>
        </Form>
      </Dialog>
    </Panel>
  )
}
