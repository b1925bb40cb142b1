import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { SavedReply } from '#modules/saved-replies/contract.ts'
import { api, orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { Chip } from '#web/design/chip.tsx'
import { toast, toastError } from '#web/design/toast.tsx'
import { formatDay, t } from '#web/i18n.ts'
import { languageName } from '#web/languages.ts'
import css from './replies.module.css'

type ReplyLineProps = { reply: SavedReply; onEdit: () => void }

/** One reply: its words, where it may be used, and whether somebody should look at it again. */
export function ReplyLine({ reply, onEdit }: ReplyLineProps) {
  const queries = useQueryClient()
  const look = () => queries.invalidateQueries({ queryKey: orpc.savedReplies.key() })
  const archive = useMutation(
    orpc.savedReplies.archive.mutationOptions({
      onSuccess: ({ id }) =>
        toast(t('Taken out of use.'), {
          undo: () => void api.savedReplies.restore({ id }).then(look, toastError),
        }),
      onError: toastError,
      onSettled: look,
    }),
  )
  const { title, text, lang, department, owner, uses, reviewOn, reviewDue, acts } = reply
  return (
    <li className={css.line}>
      <div className={css.words}>
        <p className="mid">{title}</p>
        <p className={`q ${css.text}`} dir="auto" lang={lang}>
          {text}
        </p>
        <p className={`t13 q ${css.facts}`}>
          <span>{languageName(lang)}</span>
          <span>{department ? department.name : t('Whole house')}</span>
          <span>{t('{n, plural, =0 {not used yet} one {used once} other {used # times}}', { n: uses })}</span>
          <span>{t('{name} looks after it', { name: owner.name })}</span>
          {acts.close ? <span>{t('ends the matter')}</span> : null}
          {reviewOn ? (
            reviewDue ? (
              <Chip tone="wait" icon="hour">
                {t('Look at it again: since {day}', { day: formatDay(reviewOn) })}
              </Chip>
            ) : (
              <span>{t('look at it again on {day}', { day: formatDay(reviewOn) })}</span>
            )
          ) : null}
        </p>
      </div>
      {reply.mayNotChange ? (
        <span className="t13 q">{reply.mayNotChange}</span>
      ) : (
        <div className={css.ends}>
          <Button size="s" label={t('Change “{title}”', { title })} onPress={onEdit}>
            {t('Change')}
          </Button>
          <Button
            size="s"
            kind="ghost"
            label={t('Take “{title}” out of use', { title })}
            busy={archive.isPending}
            onPress={() => archive.mutate({ id: reply.id })}
          >
            {t('Take out of use')}
          </Button>
        </div>
      )}
    </li>
  )
}
