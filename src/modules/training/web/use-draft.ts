import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { api, orpc } from '#web/api.ts'
import { type Refusal, toRefusal } from '#web/errors.ts'
import type { CourseContent } from '../contract/content.ts'
import type { EditCourse } from '../contract/manage.ts'

export type Draft = {
  content: CourseContent
  change: (patch: Partial<CourseContent>) => void
  /** Saves at once what is not saved yet. True when everything is on the server. */
  flush: () => Promise<boolean>
  state: 'clean' | 'saving' | 'saved' | 'failed'
  refusal: Refusal | null
  problems: EditCourse['problems']
  problemAt: (where: string) => string | undefined
  hasDraft: boolean
  /** Forgets what is written here and takes what the server has. */
  reload: () => void
}

const PAUSE_MS = 900

/** A course being written: saved a moment after the last letter, never over what somebody else saved. */
export function useDraft(course: EditCourse, refetch: () => void): Draft {
  const queries = useQueryClient()
  const [content, setContent] = useState(course.content)
  const [problems, setProblems] = useState(course.problems)
  const [state, setState] = useState<Draft['state']>('clean')
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const waiting = useRef<CourseContent | null>(null)
  const seen = useRef(course.draftAt)
  const running = useRef<Promise<boolean> | null>(null)

  const save = useCallback(async (): Promise<boolean> => {
    while (waiting.current) {
      const next = waiting.current
      waiting.current = null
      setState('saving')
      try {
        const saved = await api.training.saveDraft({
          courseId: course.id,
          content: next,
          seen: seen.current,
        })
        seen.current = saved.savedAt
        setProblems(saved.problems)
        setRefusal(null)
      } catch (error) {
        waiting.current ??= next
        setRefusal(toRefusal(error))
        setState('failed')
        return false
      }
    }
    setState((before) => (before === 'clean' ? before : 'saved'))
    void queries.invalidateQueries({ queryKey: orpc.training.desk.key() })
    return true
  }, [course.id, queries])

  // One save at a time: the second would not have seen what the first one wrote.
  const flush = useCallback((): Promise<boolean> => {
    running.current ??= save().finally(() => {
      running.current = null
    })
    return running.current
  }, [save])

  useEffect(() => {
    if (!waiting.current) return
    const timer = setTimeout(() => void flush(), PAUSE_MS)
    return () => clearTimeout(timer)
  })
  // Leaving the page saves what the pause had not reached.
  useEffect(() => () => void (waiting.current && flush()), [flush])

  return {
    content,
    problems,
    state,
    refusal,
    flush,
    hasDraft: state !== 'clean' || course.draftAt !== null,
    problemAt: (where) => problems.find((one) => one.where === where)?.message,
    change: (patch) => {
      const next = { ...content, ...patch }
      waiting.current = next
      setContent(next)
      setState('saving')
    },
    reload: () => {
      waiting.current = null
      queries.removeQueries({ queryKey: orpc.training.editCourse.key() })
      refetch()
      location.reload()
    },
  }
}
