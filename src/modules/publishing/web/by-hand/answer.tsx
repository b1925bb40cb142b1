import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, orpc } from '#web/api.ts'
import { Button, LinkButton } from '#web/design/button.tsx'
import { Dialog } from '#web/design/dialog.tsx'
import { Form, FormActions, Submit } from '#web/design/form.tsx'
import { TextArea, TextField } from '#web/design/text-field.tsx'
import { toast } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'
import type { HandedPost } from '../../contract.ts'
import styles from './by-hand.module.css'

/** The address the person brings back, or why there is none. */
export function Answer({ post }: { post: HandedPost }) {
  const queries = useQueryClient()
  const [asking, setAsking] = useState(false)
  const refresh = () => queries.invalidateQueries({ queryKey: orpc.publishing.key() })
  const posted = async (data: FormData): Promise<void> => {
    await api.publishing.posted({ id: post.id, url: String(data.get('url') ?? '') })
    toast(t('Thank you. It counts from now on.'))
    await refresh()
  }
  const notPosted = async (data: FormData): Promise<void> => {
    await api.publishing.notPosted({ id: post.id, reason: String(data.get('reason') ?? '') })
    setAsking(false)
    await refresh()
  }
  return (
    <section className={styles.step} aria-labelledby="back">
      <h2 id="back">{t('3. Bring its address back')}</h2>
      <Form onSubmit={posted}>
        <TextField
          name="url"
          type="url"
          label={t('Address of the post')}
          hint={t('In the app: share, then copy the link.')}
          required
        />
        <FormActions>
          <Submit>{t('It is posted')}</Submit>
          <LinkButton onPress={() => setAsking(true)}>{t('It will not be posted')}</LinkButton>
        </FormActions>
      </Form>
      {asking ? (
        <Dialog title={t('It will not be posted')} open onClose={() => setAsking(false)} size="s">
          <Form onSubmit={notPosted}>
            <TextArea name="reason" label={t('Why')} hint={t('The author reads it.')} rows={2} required />
            <FormActions>
              <Submit kind="danger">{t('Do not post it')}</Submit>
              <Button onPress={() => setAsking(false)}>{t('Cancel')}</Button>
            </FormActions>
          </Form>
        </Dialog>
      ) : null}
    </section>
  )
}
