import type { IdeaCard } from '#modules/ideas/contract.ts'
import { Avatar } from '#web/design/avatar.tsx'
import { Chip, StateWord } from '#web/design/chip.tsx'
import { t } from '#web/i18n.ts'
import { Link } from '#web/link.tsx'
import css from './ideas.module.css'
import { useRights } from './use-rights.ts'
import { VoteButton } from './vote-button.tsx'
import { ideaState, sourceWord } from './words.ts'

/** An idea in the list: votes, what it is, where it came from, how far it is. */
export function IdeaLine({ idea }: { idea: IdeaCard }) {
  const { add } = useRights()
  const { tone, words } = ideaState(idea.state)
  const votes = add && idea.state !== 'published' && idea.state !== 'merged'
  return (
    <div className={css.line}>
      {votes ? (
        <VoteButton idea={idea} />
      ) : (
        <span className="q t13">{t('{n, plural, one {# vote} other {# votes}}', { n: idea.votes })}</span>
      )}
      <Link className={css.what} to={`/publish/ideas/idea/${idea.id}`}>
        <span className={css.title} dir="auto">
          {idea.title}
        </span>
        <span className="q t13 clip">{notes(idea)}</span>
      </Link>
      <span className={css.end}>
        {idea.tags.slice(0, 3).map((tag) => (
          <Chip key={tag}>{tag}</Chip>
        ))}
        <StateWord tone={tone}>{words}</StateWord>
        {idea.assignee ? <Avatar name={idea.assignee.name} kind="member" /> : null}
      </span>
    </div>
  )
}

function notes(idea: IdeaCard): string {
  const parts = [sourceWord(idea.source)]
  if (idea.asked > 0)
    parts.push(t('{n, plural, one {# person asked} other {# people asked}}', { n: idea.asked }))
  if (idea.department) parts.push(idea.department.name)
  if (idea.programme) parts.push(idea.programme)
  if (idea.what) parts.push(idea.what)
  return parts.join(' · ')
}
