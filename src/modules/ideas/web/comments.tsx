import { useState } from 'react'
import type { IdeaView } from '#modules/ideas/contract.ts'
import { api } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { Form, FormActions, Submit } from '#web/design/form.tsx'
import { Panel } from '#web/design/page.tsx'
import { TextArea } from '#web/design/text-field.tsx'
import { Time } from '#web/design/time.tsx'
import { t } from '#web/i18n.ts'
import css from './ideas.module.css'
import { useAct } from './use-act.ts'

type Comment = IdeaView['comments'][number]
type Props = { comments: readonly Comment[]; write?: ((text: string) => Promise<unknown>) | undefined }

/** What colleagues say about an idea. */
export function Comments({ comments, write }: Props) {
  const [text, setText] = useState('')
  const say = useAct(
    (words: string) => write?.(words) ?? Promise.resolve(),
    '',
    () => setText(''),
  )
  return (
    <Panel title={t('Comments')}>
      {comments.map((comment) => (
        <Said key={comment.id} comment={comment} />
      ))}
      {comments.length === 0 ? <p className="q">{t('Nobody said anything yet.')}</p> : null}
      {write ? (
        <Form
          onSubmit={() => (text.trim() ? say.mutateAsync(text.trim()) : undefined)}
          label={t('Say something')}
          className={css.say}
        >
          <TextArea name="text" label={t('Your comment')} rows={2} value={text} onChange={setText} />
          <FormActions>
            <Submit kind="plain">{t('Say it')}</Submit>
          </FormActions>
        </Form>
      ) : null}
    </Panel>
  )
}

function Said({ comment }: { comment: Comment }) {
  const remove = useAct(() => api.ideas.removeComment({ id: comment.id }), t('The comment is gone.'))
  return (
    <div className={css.said}>
      <span className={css.saidHead}>
        <b className="strong">{comment.by.name}</b>
        <span className="qq t13">
          <Time at={comment.at} />
        </span>
        {comment.mine ? (
          <Button size="s" kind="ghost" busy={remove.isPending} onPress={() => remove.mutate(undefined)}>
            {t('Take back')}
          </Button>
        ) : null}
      </span>
      <span className={css.words} dir="auto">
        {comment.text}
      </span>
    </div>
  )
}
