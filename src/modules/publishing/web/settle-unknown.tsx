import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { RadioGroup } from '#web/design/choice-field.tsx'
import { Dialog } from '#web/design/dialog.tsx'
import { Form, FormActions, Submit } from '#web/design/form.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { t } from '#web/i18n.ts'
import type { PostCard } from '../contract.ts'

type Verdict = 'there' | 'not-there'

/** Both possibilities, side by side, for somebody who has looked at the account on the network. */
export function SettleUnknown({ post, where }: { post: PostCard; where: string }) {
  const queries = useQueryClient()
  const [open, setOpen] = useState(false)
  const [verdict, setVerdict] = useState<Verdict>('there')
  const submit = async (data: FormData): Promise<void> => {
    const url = String(data.get('url') ?? '').trim()
    await api.publishing.settleUnknown({ id: post.id, verdict, ...(url ? { url } : {}) })
    setOpen(false)
    await queries.invalidateQueries({ queryKey: orpc.publishing.key() })
  }
  return (
    <>
      <Button size="s" kind="ghost" onPress={() => setOpen(true)}>
        {t('I looked myself')}
      </Button>
      {open ? (
        <Dialog
          title={t('Is it out on {network}?', { network: where })}
          note={t('Look at the account first. What you say is recorded with your name.')}
          open
          onClose={() => setOpen(false)}
          size="s"
        >
          <Form onSubmit={submit}>
            <p dir="auto">{post.text}</p>
            <RadioGroup
              name="verdict"
              label={t('What you saw')}
              value={verdict}
              onChange={setVerdict}
              options={[
                { value: 'there', label: t('It is there: nothing more is sent') },
                { value: 'not-there', label: t('It is not there: send it now') },
              ]}
            />
            {verdict === 'there' ? (
              <TextField
                name="url"
                type="url"
                label={t('Address of the post')}
                hint={t('In the app: share, then copy the link.')}
              />
            ) : null}
            <FormActions>
              <Submit>{t('Record it')}</Submit>
              <Button onPress={() => setOpen(false)}>{t('Cancel')}</Button>
            </FormActions>
          </Form>
        </Dialog>
      ) : null}
    </>
  )
}
