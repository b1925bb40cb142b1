import type { IdeaView } from '#modules/ideas/contract.ts'
import { api } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { Panel } from '#web/design/page.tsx'
import { Time } from '#web/design/time.tsx'
import { t } from '#web/i18n.ts'
import css from './ideas.module.css'
import { useAct } from './use-act.ts'

/** Who asked for it from outside, and whether they were told that it is out. */
export function PeoplePanel({ idea }: { idea: IdeaView }) {
  const { people, requests } = idea
  const thank = useAct(() => api.ideas.thank({ id: idea.id }), t('Those who were not told yet are told now.'))
  if (people.asked === 0) return null
  return (
    <Panel
      title={t('Who asked for it')}
      end={
        idea.may.manage && idea.state === 'published' && people.toTell > 0 ? (
          <Button size="s" busy={thank.isPending} onPress={() => thank.mutate(undefined)}>
            {t('Tell them now')}
          </Button>
        ) : null
      }
    >
      <p>
        {idea.state === 'published'
          ? t(
              '{asked, plural, one {# person asked for this} other {# people asked for this}}, {told, plural, one {# was told} other {# were told}}.',
              people,
            )
          : t(
              '{asked, plural, one {# person asked for this.} other {# people asked for this.}} {toTell, plural, =0 {Nobody left an address.} one {# is told when it is out.} other {# are told when it is out.}}',
              people,
            )}
      </p>
      {requests.map((request) => (
        <div key={request.id} className={css.said}>
          <span className={css.words} dir="auto">
            {request.text}
          </span>
          <span className="qq t13">
            <Time at={request.createdAt} />
            {request.toldAt ? <> · {t('told')}</> : null}
          </span>
        </div>
      ))}
    </Panel>
  )
}
