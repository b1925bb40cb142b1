import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api, orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { Form, FormActions, Submit } from '#web/design/form.tsx'
import { Panel } from '#web/design/page.tsx'
import { TextArea, TextField } from '#web/design/text-field.tsx'
import { toast } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'
import { useSettled } from '#web/use-settled.ts'
import type { PostResult } from '../contract.ts'
import { EditAlts, PendingAlts } from './edit-alts.tsx'
import css from './results.module.css'
import { useAct } from './use-act.ts'
import { useReload } from './use-reload.ts'
import { said } from './words.ts'

/** Other words for a post that is out, where its network allows it. */
export function EditPanel({ post }: { post: PostResult }) {
  const [open, setOpen] = useState(false)
  const pending = post.acts.find((act) => act.state === 'waiting' || act.state === 'asked')
  if (pending?.kind === 'edit') return <Pending act={pending} />
  if (!post.edit.may)
    return (
      <Panel title={t('Change the words')}>
        <p className="q">
          {said(post.edit.message ?? '')} {post.edit.help ?? ''}
        </p>
      </Panel>
    )
  return (
    <Panel title={t('Change the words')}>
      {open ? (
        <EditForm post={post} onDone={() => setOpen(false)} />
      ) : (
        <Button icon="edit" onPress={() => setOpen(true)}>
          {t('Change the words')}
        </Button>
      )}
    </Panel>
  )
}

function Pending({ act }: { act: PostResult['acts'][number] }) {
  const withdraw = useAct(
    () => api.results.withdrawEdit({ actId: act.id }),
    () => t('The edit is taken back.'),
  )
  return (
    <Panel title={t('Change the words')}>
      <p className={css.text} dir="auto">
        {act.text}
      </p>
      <PendingAlts alts={act.altTexts} />
      <p className="q">
        {act.state === 'waiting'
          ? (act.stateReason ?? t('It waits for consent.'))
          : t('It is on its way to the network.')}
      </p>
      {act.state === 'waiting' ? (
        <div className={css.acts}>
          <Button busy={withdraw.isPending} onPress={() => withdraw.mutate(undefined)}>
            {t('Take it back')}
          </Button>
        </div>
      ) : null}
    </Panel>
  )
}

const PAUSE_MS = 400

function EditForm({ post, onDone }: { post: PostResult; onDone: () => void }) {
  const start = post.seenText ?? post.text
  const [text, setText] = useState(start)
  const [alts, setAlts] = useState<Record<string, string>>({})
  const asked = useSettled(text, PAUSE_MS)
  const askedAlts = useSettled(alts, PAUSE_MS)
  const isNew = asked !== start || post.media.some((one) => (askedAlts[one.fileId] ?? one.alt) !== one.alt)
  const reload = useReload()
  const check = useQuery({
    ...orpc.results.checkEdit.queryOptions({ input: { postId: post.id, text: asked, alts: askedAlts } }),
    enabled: asked.trim() !== '' && isNew,
    placeholderData: (before) => before,
  })
  const submit = async (data: FormData): Promise<void> => {
    const reason = String(data.get('reason') ?? '')
    const { waitsFor } = await api.results.edit({ postId: post.id, text, alts, reason })
    toast(waitsFor ? t('It waits for {who}.', { who: waitsFor }) : t('The new words are on their way.'))
    onDone()
    await reload()
  }
  const { data } = check
  return (
    <Form onSubmit={submit} className={css.form} label={t('Change the words')}>
      <TextArea
        name="text"
        label={t('New words')}
        value={text}
        onChange={setText}
        rows={5}
        autoFocus
        count={data ? { used: data.length, limit: data.limit } : undefined}
      />
      <EditAlts post={post} alts={alts} onChange={(fileId, alt) => setAlts({ ...alts, [fileId]: alt })} />
      {data && isNew ? <Verdict outcome={data.outcome} messages={data.messages} /> : null}
      <TextField name="reason" label={t('Why?')} hint={t('It is recorded with your name.')} />
      <FormActions>
        <Submit>{data?.outcome === 'needs' ? t('Ask for consent') : t('Change it there')}</Submit>
        <Button onPress={onDone}>{t('Cancel')}</Button>
      </FormActions>
    </Form>
  )
}

function Verdict({ outcome, messages }: { outcome: 'allow' | 'needs' | 'refuse'; messages: string[] }) {
  if (outcome === 'allow') return <p className="t13 good">{t('You may change it without asking.')}</p>
  if (outcome === 'needs')
    return (
      <p className="t13 wait">
        {t('Needs consent first: {who}. You can also take it down and write it again.', {
          who: messages.join(', '),
        })}
      </p>
    )
  return <p className="t13 stop">{messages.map(said).join(' ')}</p>
}
