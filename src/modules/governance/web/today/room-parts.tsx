import { type ComponentType, lazy } from 'react'
import { todayEntries } from '#web/rooms.ts'
import type { TodayEntry } from '#web/screens.ts'
import { Guarded } from '#web/shell/frame-part.tsx'

const parts = new Map<string, ComponentType>(
  todayEntries.map((entry) => [entry.id, lazy(async () => ({ default: (await entry.load()).Part }))]),
)

type Props = { column: TodayEntry['column']; counts: readonly (number | undefined)[] }

/** What the other rooms bring to Today; one that has nothing is not even loaded. */
export function RoomParts({ column, counts }: Props) {
  return todayEntries.map((entry, index) => {
    const Part = parts.get(entry.id)
    if (entry.column !== column || !Part || !counts[index]) return null
    return (
      <Guarded key={entry.id}>
        <Part />
      </Guarded>
    )
  })
}
