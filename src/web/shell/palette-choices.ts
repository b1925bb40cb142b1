import { useEffect, useState } from 'react'
import type { IconName } from '../design/icons.ts'
import { t } from '../i18n.ts'
import { railOf } from '../rooms.ts'
import type { ScreenModule } from '../screens.ts'
import { setTheme } from '../theme.ts'

export type Choice = {
  key: string
  group: string
  label: string
  icon?: IconName | undefined
  hint?: string | undefined
  keys?: string | undefined
  /** More words it answers to. */
  also?: string | undefined
} & ({ to: string; run?: undefined } | { run: () => void; to?: undefined })

/** Places and acts that are always there. */
export function fixedChoices(rooms: readonly ScreenModule[]): Choice[] {
  const places = railOf(rooms).map(
    (item): Choice => ({
      key: `go-${item.section}`,
      group: t('Go to'),
      label: item.label(),
      icon: item.icon,
      to: item.to,
    }),
  )
  const acts = rooms.flatMap((room) =>
    (room.palette ?? []).map((entry): Choice => {
      const { id, label, icon, also, keys } = entry
      const words = { key: id, group: t('Do'), label: label(), icon, also: also?.(), keys }
      return entry.to !== undefined ? { ...words, to: entry.to } : { ...words, run: entry.run }
    }),
  )
  const own: Choice[] = [
    { key: 'light', group: t('Do'), label: t('Light theme'), icon: 'sun', run: () => setTheme('light') },
    { key: 'dark', group: t('Do'), label: t('Dark theme'), icon: 'moon', run: () => setTheme('dark') },
  ]
  return [...places, ...acts, ...own]
}

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** Choices whose words begin with every word of the query, in their given order. */
export function matching(choices: readonly Choice[], query: string): Choice[] {
  const wanted = fold(query).split(/\s+/).filter(Boolean)
  return choices.filter((choice) => {
    const words = fold(`${choice.label} ${choice.also ?? ''}`).split(/\s+/)
    return wanted.every((part) => words.some((word) => word.startsWith(part)))
  })
}

/** What the rooms find for a query of two letters or more, after a moment's rest. */
export function useFound(
  rooms: readonly ScreenModule[],
  query: string,
): { choices: Choice[]; busy: boolean } {
  const [found, setFound] = useState<{ query: string; choices: Choice[] }>({ query: '', choices: [] })
  const wanted = query.trim()
  useEffect(() => {
    if (wanted.length < 2) return
    const stop = new AbortController()
    const timer = setTimeout(async () => {
      const finders = rooms.flatMap((room) => room.find ?? [])
      // A room that cannot answer leaves the others their say.
      const answers = await Promise.allSettled(
        finders.map(async (finder, index) => {
          const group = finder.kind()
          const hits = await finder.search(wanted, stop.signal)
          return hits.slice(0, 6).map((hit): Choice => ({ ...hit, key: `found-${index}-${hit.id}`, group }))
        }),
      )
      if (stop.signal.aborted) return
      setFound({
        query: wanted,
        choices: answers.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : [])),
      })
    }, 150)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [rooms, wanted])
  if (wanted.length < 2) return { choices: [], busy: false }
  return { choices: found.choices, busy: found.query !== wanted }
}
