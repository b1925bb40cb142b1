import { createContext, useContext } from 'react'
import type { CalendarItem } from '../../contract.ts'
import type { Viewer } from './slot-words.ts'

/** What every card and day of a calendar shares: who looks, which draft is open, what is being moved. */
export type Board = {
  readonly viewer: Viewer
  /** The draft that stands open above the strip. */
  readonly current: string | null
  readonly dragged: CalendarItem | null
  readonly drag: (item: CalendarItem | null) => void
  /** Onto another day, at the same time of day. */
  readonly drop: (day: Date) => void
  /** Asks for day and minute. */
  readonly ask: (item: CalendarItem) => void
}

export const BoardContext = createContext<Board | null>(null)

export function useBoard(): Board {
  const board = useContext(BoardContext)
  if (!board) throw new Error('a card stands outside of a calendar')
  return board
}
