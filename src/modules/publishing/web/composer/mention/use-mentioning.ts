import { useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react'
import { api, orpc } from '#web/api.ts'
import type { FoundPerson, Unasked } from '../../../contract.ts'
import { useDebounced } from '../../use-debounced.ts'
import { type AtWord, atWordAt, withHandle } from './at-word.ts'
import { stillFitting, worthAsking } from './people.ts'

const PAUSE = 250

type Facts = {
  field: RefObject<HTMLTextAreaElement | null>
  /** Whose network is asked; undefined: nobody is mentioned in this text. */
  channelId: string | undefined
  onChange: (text: string) => void
}

export type Mentioning = {
  /** The mention that is being written; null: none, and no list. */
  readonly word: AtWord | null
  readonly people: readonly FoundPerson[]
  /** Why nobody could be looked for; null: somebody was asked; undefined: still looking. */
  readonly unasked: Unasked | null | undefined
  readonly offline: boolean
  /** The one that Enter takes. */
  readonly at: number
  readonly take: (person: FoundPerson) => void
  readonly onInput: (field: HTMLTextAreaElement) => void
  readonly onSelect: (field: HTMLTextAreaElement) => void
  readonly onKeyDown: (event: KeyboardEvent) => void
  readonly close: () => void
}

/** Looks for people while a mention is written. Nothing of it ever holds up a key. */
export function useMentioning({ field, channelId, onChange }: Facts): Mentioning {
  const [word, setWord] = useState<AtWord | null>(null)
  // Put away by Escape, or written by choosing: it does not open again by itself.
  const [done, setDone] = useState<number | null>(null)
  const [at, setAt] = useState(0)
  const { people, unasked, offline } = usePeople(channelId, word?.query ?? null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new question begins at its first answer
  useEffect(() => setAt(0), [word?.query])
  useMarked(field, () => {
    if (field.current) setWord(look(field.current))
  })
  const close = (): void => setWord(null)
  const look = (area: HTMLTextAreaElement): AtWord | null =>
    channelId === undefined ? null : atWordAt(area.value, area.selectionStart, area.selectionEnd)
  const onInput = (area: HTMLTextAreaElement): void => {
    const found = look(area)
    if (found === null) setDone(null)
    setWord(found?.start === done ? null : found)
  }
  const onSelect = (area: HTMLTextAreaElement): void => {
    const marked = area.selectionStart !== area.selectionEnd
    if (!marked && look(area)?.start !== word?.start) close()
  }
  const take = ({ handle }: FoundPerson): void => {
    const area = field.current
    if (!area || !word) return
    const { put, end } = withHandle(area.value, word, handle)
    setDone(word.start)
    close()
    area.focus()
    area.setSelectionRange(word.start, word.end)
    // Typed as by hand, so that the browser can undo it.
    if (document.execCommand('insertText', false, put)) return
    onChange(area.value.slice(0, word.start) + put + area.value.slice(word.end))
    requestAnimationFrame(() => area.setSelectionRange(end, end))
  }
  const dismiss = (): void => {
    setDone(word?.start ?? null)
    close()
  }
  const onKeyDown = keys({ word, people, at, setAt, take, dismiss })
  return { word, people, unasked, offline, at, take, onInput, onSelect, onKeyDown, close }
}

/** Something was selected, by hand or by a check that leads here; React tells only of the former. */
function useMarked(field: Facts['field'], onMarked: () => void): void {
  const latest = useRef(onMarked)
  useEffect(() => {
    latest.current = onMarked
  })
  useEffect(() => {
    const area = field.current
    const hear = (): void => latest.current()
    area?.addEventListener('select', hear)
    return () => area?.removeEventListener('select', hear)
  }, [field])
}

type Keys = Pick<Mentioning, 'word' | 'people' | 'at' | 'take'> & {
  setAt: (at: number) => void
  dismiss: () => void
}

/** Arrows, Enter and Tab belong to the list only while it shows somebody; Escape while it is open at all. */
function keys({ word, people, at, setAt, take, dismiss }: Keys): (event: KeyboardEvent) => void {
  return (event) => {
    if (word === null || event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey)
      return
    const chosen = people[at]
    const step = (by: number) => () => setAt((at + by + people.length) % people.length)
    const acts: Record<string, (() => void) | undefined> = {
      ...(chosen && {
        ArrowDown: step(1),
        ArrowUp: step(-1),
        Enter: event.shiftKey ? undefined : () => take(chosen),
        Tab: event.shiftKey ? undefined : () => take(chosen),
      }),
      Escape: dismiss,
    }
    const act = acts[event.key]
    if (!act) return
    event.preventDefault()
    event.stopPropagation()
    act()
  }
}

function usePeople(channelId: string | undefined, query: string | null) {
  const asked = useDebounced(query, PAUSE)
  const ask = channelId !== undefined && query !== null && asked !== null && worthAsking(asked)
  const input = { channelId: channelId ?? '', prefix: asked ?? '' }
  const found = useQuery({
    queryKey: orpc.publishing.handles.queryKey({ input }),
    queryFn: ({ signal }) => api.publishing.handles(input, { signal }),
    enabled: ask,
    staleTime: 60_000,
    gcTime: 60_000,
    retry: false,
    refetchOnWindowFocus: false,
    // While the next answer is on its way, those of the last one who still fit.
    placeholderData: (before) => before,
  })
  const open = ask || (query !== null && worthAsking(query))
  const told = open && !found.isPlaceholderData ? found.data : undefined
  return {
    people: open && found.data ? stillFitting(found.data.people, query ?? '') : [],
    unasked: told && query === asked ? told.unasked : undefined,
    offline: open && found.isError,
  }
}
