import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { IdeaView } from '#modules/ideas/contract.ts'
import { api, orpc } from '#web/api.ts'
import { StateWord } from '#web/design/chip.tsx'
import { Page, PageTitle, Panel, Split } from '#web/design/page.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { Rich } from '#web/design/rich.tsx'
import { t } from '#web/i18n.ts'
import { Link } from '#web/link.tsx'
import { useParams, usePlace } from '#web/screen-hooks.ts'
import { Comments } from './comments.tsx'
import { EditIdea } from './edit-idea.tsx'
import { IdeaActions } from './idea-actions.tsx'
import { IdeaFacts } from './idea-facts.tsx'
import css from './ideas.module.css'
import { MergePanel } from './merge-panel.tsx'
import { PeoplePanel } from './people-panel.tsx'
import { ideaState } from './words.ts'

/** One idea: what it says, what was said about it, who asked for it, and its way to a post. */
export function Screen() {
  const { id = '' } = useParams<{ id: string }>()
  const idea = useQuery(orpc.ideas.idea.queryOptions({ input: { id } }))
  usePlace([t('Publish'), t('Ideas'), idea.data?.title ?? t('Idea')])
  return (
    <Page>
      <QueryView query={idea} skeleton="text" what={t('This idea could not be loaded.')}>
        {(data) => <Whole key={data.id} idea={data} />}
      </QueryView>
    </Page>
  )
}

function Whole({ idea }: { idea: IdeaView }) {
  const [editing, setEditing] = useState(false)
  const { tone, words } = ideaState(idea.state)
  return (
    <>
      <PageTitle
        title={idea.title}
        state={<StateWord tone={tone}>{words}</StateWord>}
        actions={<IdeaActions idea={idea} onEdit={() => setEditing(true)} />}
      />
      <Split aside={<IdeaFacts idea={idea} />}>
        <div className={css.parts}>
          {editing ? (
            <EditIdea idea={idea} onClose={() => setEditing(false)} />
          ) : (
            <div className={css.stack}>
              <Ended idea={idea} />
              {idea.what ? (
                <p className={css.words} dir="auto">
                  {idea.what}
                </p>
              ) : null}
              {idea.why ? (
                <Panel title={t('Why')}>
                  <p className={css.words} dir="auto">
                    {idea.why}
                  </p>
                </Panel>
              ) : null}
            </div>
          )}
          <PeoplePanel idea={idea} />
          {idea.may.manage &&
          idea.state !== 'published' &&
          idea.state !== 'merged' &&
          idea.state !== 'writing' ? (
            <MergePanel idea={idea} />
          ) : null}
          <Comments
            comments={idea.comments}
            write={idea.may.comment ? (text) => api.ideas.comment({ id: idea.id, text }) : undefined}
          />
        </div>
      </Split>
    </>
  )
}

/** How it ended: declined why, merged into what, published where. */
function Ended({ idea }: { idea: IdeaView }) {
  if (idea.reason) return <p>{t('Declined: {reason}', { reason: idea.reason })}</p>
  if (idea.mergedInto)
    return (
      <p>
        <Rich
          text={t('Merged into <to>{title}</to>.')}
          values={{ title: idea.mergedInto.title }}
          parts={{ to: (inside) => <Link to={`/publish/ideas/idea/${idea.mergedInto?.id}`}>{inside}</Link> }}
        />
      </p>
    )
  if (idea.postUrl)
    return (
      <p className={css.link}>
        <a className="link" href={idea.postUrl} target="_blank" rel="noreferrer">
          {idea.postUrl}
        </a>
      </p>
    )
  return null
}
