import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { QueryView } from '#modules/listening/contract.ts'
import { api, orpc } from '#web/api.ts'
import { toast } from '#web/design/toast.tsx'
import { toRefusal } from '#web/errors.ts'
import { t } from '#web/i18n.ts'
import { useGo } from '#web/screen-hooks.ts'
import { type Draft, differs, draftOf, inputOf, merged } from './draft.ts'

/** What somebody else saved, and in which fields it differs from what both of us changed. */
export type Quarrel = { readonly theirs: Draft; readonly fields: readonly (keyof Draft)[] }

/** The form's values, what they began as, and whether somebody else saved meanwhile. */
export function useDraft(query: QueryView | null, begin: Draft) {
  const queries = useQueryClient()
  const go = useGo()
  const [draft, setDraft] = useState(begin)
  const [start, setStart] = useState(begin)
  const [base, setBase] = useState(query?.revision ?? 0)
  const [quarrel, setQuarrel] = useState<Quarrel | null>(null)
  const now = useRef({ draft, start, unsaved: false })
  now.current = { draft, start, unsaved: differs(draft, start) }
  useEffect(() => {
    if (!query || query.revision <= base) return
    const theirs = draftOf(query)
    const { unsaved, ...mine } = now.current
    const { draft: both, quarrels } = merged(mine.draft, mine.start, theirs)
    setDraft(both)
    setStart(theirs)
    setBase(query.revision)
    // A quarrel that is on goes on, about what is saved now.
    setQuarrel((before) => {
      const still = (before?.fields ?? []).filter((field) => differsIn(field, both, theirs))
      const about = [...new Set([...still, ...quarrels])]
      return about.length > 0 ? { theirs, fields: about } : null
    })
    if (unsaved && quarrels.length === 0)
      toast(t('Somebody else saved this query meanwhile. What they changed stands here now.'))
  }, [query, base])
  const change = (part: Partial<Draft>): void => setDraft((before) => ({ ...before, ...part }))
  const save = async (): Promise<void> => {
    try {
      const saved = await api.listening.saveQuery(
        inputOf(draft, query === null ? null : { id: query.id, revision: base }),
      )
      setStart({ ...draft, note: '' })
      setDraft((typed) => ({ ...typed, note: '' }))
      now.current = { ...now.current, unsaved: false }
      // Ours is the next one; should somebody have saved right behind us, what is fetched now says so.
      setBase(base + 1)
      toast(t('Saved.'))
      await queries.invalidateQueries({ queryKey: orpc.listening.key() })
      if (query === null) go(`/listen/queries/${saved.id}`, { replace: true })
    } catch (error) {
      if (toRefusal(error).kind !== 'stale') throw error
      // What was saved is fetched; with it the two are brought together, or the choice between them appears.
      await queries.invalidateQueries({ queryKey: orpc.listening.query.key() })
    }
  }
  const takeTheirs = (): void => {
    if (!quarrel) return
    const mine = draft
    const taken = Object.fromEntries(quarrel.fields.map((field) => [field, quarrel.theirs[field]]))
    setDraft({ ...draft, ...taken })
    setQuarrel(null)
    toast(t('What was saved stands here now.'), { undo: () => setDraft(mine) })
  }
  return {
    draft,
    change,
    save,
    quarrel,
    takeTheirs,
    keepMine: () => setQuarrel(null),
    unsaved: () => now.current.unsaved,
  }
}

function differsIn(field: keyof Draft, one: Draft, other: Draft): boolean {
  return JSON.stringify(one[field]) !== JSON.stringify(other[field])
}
