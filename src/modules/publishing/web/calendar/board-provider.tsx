import { type ReactNode, useState } from 'react'
import type { CalendarItem } from '../../contract.ts'
import { BoardContext } from './board.ts'
import { dayKey, onDay } from './days.ts'
import { MoveDialog } from './move-dialog.tsx'
import { canMove, useMove, useViewer } from './use-calendar.ts'

type Asked = { readonly item: CalendarItem; readonly at: string }

/** Holds what is being moved, and asks for the minute where one is needed. */
export function BoardProvider({ current, children }: { current: string | null; children: ReactNode }) {
  const viewer = useViewer()
  const move = useMove()
  const [dragged, drag] = useState<CalendarItem | null>(null)
  const [asked, setAsked] = useState<Asked | null>(null)

  const drop = (day: Date): void => {
    drag(null)
    if (!dragged || !canMove(dragged) || dayKey(day) === dayKey(new Date(dragged.at))) return
    const to = onDay(dragged.at, day)
    // A minute that has passed is asked about, not refused: perhaps later that day will do.
    if (Date.parse(to) < viewer.now.getTime()) setAsked({ item: dragged, at: to })
    else move({ draftId: dragged.draftId, from: dragged.at, to })
  }
  const ask = (item: CalendarItem): void => setAsked({ item, at: item.at })
  return (
    <BoardContext value={{ viewer, current, dragged, drag, drop, ask }}>
      {children}
      {asked ? (
        <MoveDialog
          item={asked.item}
          at={asked.at}
          now={viewer.now}
          onMove={move}
          onClose={() => setAsked(null)}
        />
      ) : null}
    </BoardContext>
  )
}
