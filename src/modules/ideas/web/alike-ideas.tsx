import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type ReactNode, useEffect, useState } from 'react'
import type { AlikeIdea } from '#modules/ideas/contract.ts'
import { orpc } from '#web/api.ts'
import { StateWord } from '#web/design/chip.tsx'
import { Row } from '#web/design/rows.tsx'
import { t } from '#web/i18n.ts'
import { ideaState } from './words.ts'

type Props = {
  text: string
  exceptId: string | null
  /** What can be done with one that says the same. */
  act?: ((idea: AlikeIdea) => ReactNode) | undefined
}

/** Ideas that say nearly the same, found while one writes; nothing when there are none. */
export function AlikeIdeas({ text, exceptId, act }: Props) {
  const [asked, setAsked] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setAsked(text), 300)
    return () => clearTimeout(timer)
  }, [text])
  const alike = useQuery({
    ...orpc.ideas.similar.queryOptions({ input: { text: asked.slice(0, 5000), exceptId } }),
    enabled: asked.trim().length > 3,
    placeholderData: keepPreviousData,
  })
  const ideas = asked.trim().length > 3 ? (alike.data?.ideas ?? []) : []
  if (ideas.length === 0) return null
  return (
    <section aria-label={t('Ideas that say nearly the same')}>
      <p className="label">{t('Ideas that say nearly the same')}</p>
      {ideas.map((idea) => {
        const { tone, words } = ideaState(idea.state)
        return (
          <Row
            key={idea.id}
            to={`/publish/ideas/idea/${idea.id}`}
            title={idea.title}
            end={
              <>
                <StateWord tone={tone}>{words}</StateWord>
                {act?.(idea)}
              </>
            }
          />
        )
      })}
    </section>
  )
}
