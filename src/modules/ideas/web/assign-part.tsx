import { useState } from 'react'
import type { IdeaView } from '#modules/ideas/contract.ts'
import { api } from '#web/api.ts'
import { Avatar } from '#web/design/avatar.tsx'
import { Button } from '#web/design/button.tsx'
import { t } from '#web/i18n.ts'
import { MemberField } from '#web/member-field.tsx'
import { useSession } from '#web/session.ts'
import css from './ideas.module.css'
import { useAct } from './use-act.ts'

/** Who takes care of an idea: oneself by anybody who writes, a colleague by those who keep ideas. */
export function AssignPart({ idea }: { idea: IdeaView }) {
  const me = useSession().member
  const [choosing, setChoosing] = useState(false)
  const assign = useAct(
    (memberId: string | null) => api.ideas.assign({ id: idea.id, memberId }),
    t('Saved.'),
    () => setChoosing(false),
  )
  const over = idea.state === 'published' || idea.state === 'merged'
  const mine = idea.assignee?.id === me.id
  const free = idea.assignee === null || idea.may.manage
  return (
    <div className={css.stack}>
      <p className={css.saidHead}>
        {idea.assignee ? <Avatar name={idea.assignee.name} kind={mine ? 'me' : 'member'} silent /> : null}
        <span>
          {idea.assignee
            ? t('{name} takes care of it.', { name: idea.assignee.name })
            : t('Nobody takes care of it yet.')}
        </span>
      </p>
      {over ? null : (
        <div className={css.acts}>
          {idea.may.comment && !mine && free ? (
            <Button size="s" busy={assign.isPending} onPress={() => assign.mutate(me.id)}>
              {t('I take care of it')}
            </Button>
          ) : null}
          {idea.may.manage ? (
            <Button size="s" expanded={choosing} onPress={() => setChoosing(!choosing)}>
              {t('Somebody else')}
            </Button>
          ) : null}
        </div>
      )}
      {choosing ? (
        <MemberField
          name="memberId"
          label={t('Colleague')}
          value={null}
          onChange={(person) => {
            if (person) assign.mutate(person.id)
          }}
        />
      ) : null}
    </div>
  )
}
