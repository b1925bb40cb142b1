import { createContext, useContext } from 'react'
import type { BoardItem, ConflictView } from '../contract.ts'
import type { Target } from './use-board.ts'

/** What every card and day of the calendar shares: the clock, who looks, what is in the way, what is being moved. */
export type Board = {
  readonly zone: string
  readonly viewer: { readonly memberId: string; readonly now: Date }
  readonly mayMove: boolean
  readonly mayWrite: boolean
  readonly conflictsOf: (itemId: string) => readonly ConflictView[]
  readonly dragged: BoardItem | null
  readonly drag: (item: BoardItem | null) => void
  /** Onto a day; without a minute it keeps its own. */
  readonly drop: (day: string, minute?: number) => void
  /** Moves a card by so many days and minutes. */
  readonly nudge: (item: BoardItem, days: number, minutes: number) => void
  /** Asks for day and minute. */
  readonly ask: (item: BoardItem, to?: Target) => void
}

export const BoardContext = createContext<Board | null>(null)

/** The board a card stands on. */
export function useBoard(): Board {
  const board = useContext(BoardContext)
  if (!board) throw new Error('a card stands outside of a calendar')
  return board
}
