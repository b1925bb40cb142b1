import { api } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { formatNumber, t } from '#web/i18n.ts'
import { useAct } from './use-act.ts'

type Voted = { id: string; title: string; votes: number; mine: boolean }

/** The viewer’s vote for an idea, with how many there are. */
export function VoteButton({ idea }: { idea: Voted }) {
  const vote = useAct((on: boolean) => api.ideas.vote({ id: idea.id, on }), '')
  return (
    <Button
      size="s"
      icon="up"
      kind={idea.mine ? 'pri' : 'plain'}
      label={
        idea.mine
          ? t('Take back the vote for “{title}”; {n, plural, one {# vote} other {# votes}}', {
              title: idea.title,
              n: idea.votes,
            })
          : t('Vote for “{title}”; {n, plural, one {# vote} other {# votes}}', {
              title: idea.title,
              n: idea.votes,
            })
      }
      busy={vote.isPending}
      onPress={() => vote.mutate(!idea.mine)}
    >
      {formatNumber(idea.votes)}
    </Button>
  )
}
