import { useState } from 'react'
import type { IdeaView } from '#modules/ideas/contract.ts'
import { api } from '#web/api.ts'
import { Button, ButtonLink } from '#web/design/button.tsx'
import { ReasonDialog } from '#web/design/reason-dialog.tsx'
import { t } from '#web/i18n.ts'
import { useGo } from '#web/screen-hooks.ts'
import { useAct } from './use-act.ts'
import { VoteButton } from './vote-button.tsx'

/** What can be done with an idea as a whole, by its state and the viewer’s rights. */
export function IdeaActions({ idea, onEdit }: { idea: IdeaView; onEdit: () => void }) {
  const { id, state, may } = idea
  const go = useGo()
  const [declining, setDeclining] = useState(false)
  const write = useAct(
    () => api.ideas.write({ id }),
    '',
    ({ draftId }) => go(`/publish/drafts/${draftId}`),
  )
  const choose = useAct(() => api.ideas.move({ id, to: 'chosen' }), t('The idea is chosen.'))
  const back = useAct(() => api.ideas.move({ id, to: 'new' }), t('The idea is back among the new ones.'))
  const decline = useAct(
    (reason: string) => api.ideas.move({ id, to: 'declined', reason }),
    t('The idea is declined.'),
    () => setDeclining(false),
  )
  const canDecline = may.manage && (state === 'new' || state === 'chosen' || state === 'writing')
  return (
    <>
      {may.vote ? <VoteButton idea={idea} /> : null}
      {may.edit ? (
        <Button icon="edit" onPress={onEdit}>
          {t('Change')}
        </Button>
      ) : null}
      {canDecline ? <Button onPress={() => setDeclining(true)}>{t('Decline')}</Button> : null}
      {may.manage && (state === 'declined' || state === 'chosen') ? (
        <Button busy={back.isPending} onPress={() => back.mutate(undefined)}>
          {t('Back among the new ones')}
        </Button>
      ) : null}
      {may.manage && state === 'new' ? (
        <Button busy={choose.isPending} onPress={() => choose.mutate(undefined)}>
          {t('Choose it')}
        </Button>
      ) : null}
      {idea.draftId && (state === 'writing' || state === 'published') ? (
        <ButtonLink to={`/publish/drafts/${idea.draftId}`} kind={state === 'writing' ? 'pri' : 'plain'}>
          {t('Open the draft')}
        </ButtonLink>
      ) : null}
      {may.write && (state === 'new' || state === 'chosen') ? (
        <Button kind="pri" icon="publish" busy={write.isPending} onPress={() => write.mutate(undefined)}>
          {t('Write it')}
        </Button>
      ) : null}
      {declining ? (
        <ReasonDialog
          title={t('Decline this idea')}
          note={t('Whoever had it reads the reason. It can be put back later.')}
          act={t('Decline')}
          onSubmit={(reason) => decline.mutateAsync(reason)}
          onClose={() => setDeclining(false)}
        />
      ) : null}
    </>
  )
}
