import { type InfiniteData, type QueryKey, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { HeardMention } from '#modules/listening/contract.ts'
import { api } from '#web/api.ts'
import { watchLive } from '#web/live.ts'
import type { StreamFilter } from './stream-search.ts'
import { type Page, toldOf, weave } from './weave.ts'

const restMs = 150
const most = 100
/** So much at once is a flood (a tab that slept): the list is read anew instead. */
const flood = 300

type Pages = InfiniteData<Page<HeardMention>, string | undefined>

/** Weaves mentions into the list the moment they are told, and changes those that are another, without reading it anew. */
export function useFresh(key: QueryKey, filter: StreamFilter): void {
  const queries = useQueryClient()
  const now = useRef({ key, filter })
  useEffect(() => {
    now.current = { key, filter }
  })
  useEffect(() => {
    const waiting = new Set<string>()
    let many = false
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = async (): Promise<void> => {
      timer = undefined
      const ids = [...waiting]
      const anew = many || ids.length > flood
      waiting.clear()
      many = false
      const { key: asked, filter: by } = now.current
      try {
        if (anew || !queries.getQueryData<Pages>(asked)) throw new Error('read it anew')
        for (let from = 0; from < ids.length; from += most) {
          const { items } = await api.listening.fresh({ ...by, ids: ids.slice(from, from + most) })
          queries.setQueryData<Pages>(asked, (data) => data && { ...data, pages: weave(data.pages, items) })
        }
      } catch {
        await queries.invalidateQueries({ queryKey: asked })
      }
    }
    const stop = watchLive((event) => {
      const told = toldOf(event)
      if (told === null) return
      if (told === 'many') many = true
      else for (const id of told) waiting.add(id)
      timer ??= setTimeout(() => void look(), restMs)
    })
    return () => {
      stop()
      clearTimeout(timer)
    }
  }, [queries])
}
