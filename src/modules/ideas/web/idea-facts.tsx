import type { IdeaView } from '#modules/ideas/contract.ts'
import { Chip } from '#web/design/chip.tsx'
import { Panel } from '#web/design/page.tsx'
import { Facts } from '#web/design/rows.tsx'
import { Time } from '#web/design/time.tsx'
import { formatNumber, t } from '#web/i18n.ts'
import { Link } from '#web/link.tsx'
import { AssignPart } from './assign-part.tsx'
import css from './ideas.module.css'
import { efforts, ratingWord, reaches, sourceWord } from './words.ts'

/** Where an idea came from, whom it concerns, who takes care of it. */
export function IdeaFacts({ idea }: { idea: IdeaView }) {
  const unknown = t('Nobody said')
  return (
    <Panel title={t('About this idea')}>
      <Facts
        items={[
          [
            t('From'),
            idea.author ? `${sourceWord(idea.source)}: ${idea.author.name}` : sourceWord(idea.source),
          ],
          [t('Added'), <Time key="at" at={idea.createdAt} />],
          [t('Votes'), t('{n, plural, one {# vote} other {# votes}}', { n: idea.votes })],
          [t('Reach'), ratingWord(reaches(), idea.reach) || unknown],
          [t('Effort'), ratingWord(efforts(), idea.effort) || unknown],
          [t('Score'), formatNumber(idea.score)],
          [t('Department'), idea.department?.name ?? t('For everybody')],
          ...(idea.programme ? [[t('Programme or series'), idea.programme] as const] : []),
        ]}
      />
      <div className={css.aside}>
        {idea.tags.length > 0 ? (
          <div className={css.tags}>
            {idea.tags.map((tag) => (
              <Link key={tag} to={`/publish/ideas?view=all&tag=${encodeURIComponent(tag)}`}>
                <Chip icon="tag">{tag}</Chip>
              </Link>
            ))}
          </div>
        ) : null}
        <AssignPart idea={idea} />
      </div>
    </Panel>
  )
}
