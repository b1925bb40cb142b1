import { useState } from 'react'
import type { RequestCard } from '#modules/ideas/contract.ts'
import { api } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { ReasonDialog } from '#web/design/reason-dialog.tsx'
import { toast, toastError } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'
import css from './ideas.module.css'
import { useAct } from './use-act.ts'

type Props = { request: RequestCard; taking: boolean; onTake: () => void }

/** Idea, decline or spam: what a request can become. */
export function RequestActions({ request, taking, onTake }: Props) {
  const { id, state } = request
  const [declining, setDeclining] = useState(false)
  const back = useAct(() => api.ideas.spam({ id, on: false }), t('It stands among the requests again.'))
  const spam = useAct(
    () => api.ideas.spam({ id, on: true }),
    '',
    () =>
      toast(t('Set apart as spam.'), {
        undo: () => void api.ideas.spam({ id, on: false }).catch(toastError),
      }),
  )
  const decline = useAct(
    (reason: string) => api.ideas.turnDown({ id, reason }),
    t('The request is declined; name and address are erased.'),
    () => setDeclining(false),
  )
  return (
    <div className={css.acts}>
      <Button size="s" expanded={taking} onPress={onTake}>
        {taking ? t('Close the form') : t('Make it an idea')}
      </Button>
      {state === 'spam' ? (
        <Button size="s" busy={back.isPending} onPress={() => back.mutate(undefined)}>
          {t('This is no spam')}
        </Button>
      ) : null}
      {state === 'new' ? (
        <>
          <Button size="s" onPress={() => setDeclining(true)}>
            {t('Decline')}
          </Button>
          <Button size="s" kind="ghost" busy={spam.isPending} onPress={() => spam.mutate(undefined)}>
            {t('Spam')}
          </Button>
        </>
      ) : null}
      {declining ? (
        <ReasonDialog
          title={t('Decline this request')}
          note={t(
            'Nobody outside is told. Name and address are erased at once, because there is nothing to tell any more.',
          )}
          act={t('Decline')}
          onSubmit={(reason) => decline.mutateAsync(reason)}
          onClose={() => setDeclining(false)}
          optional
        />
      ) : null}
    </div>
  )
}
