import { type ReactNode, useMemo, useState } from 'react'
import { addDays } from '#kernel/local-time.ts'
import { Button } from '#web/design/button.tsx'
import { Dialog } from '#web/design/dialog.tsx'
import { useMinute } from '#web/design/time.tsx'
import { t } from '#web/i18n.ts'
import { useSession } from '#web/session.ts'
import type { BoardItem, ConflictView } from '../contract.ts'
import { BoardContext } from './board.ts'
import { dayOf, instant, minuteOf } from './days.ts'
import { conflictWords, exact } from './labels.ts'
import { MoveDialog } from './move-dialog.tsx'
import { canMove } from './state-look.ts'
import { type Target, useMove } from './use-board.ts'

type Props = { zone: string; conflicts: readonly ConflictView[]; children: ReactNode }

/** Holds what is being moved, asks for the minute where one is needed, and before something that should be confirmed. */
export function BoardProvider({ zone, conflicts, children }: Props) {
  useMinute()
  const now = new Date()
  const { member } = useSession()
  const { move, asked, confirm, dismiss } = useMove(zone)
  const [dragged, drag] = useState<BoardItem | null>(null)
  const [asking, setAsking] = useState<{ item: BoardItem; to: Target } | null>(null)
  const byItem = useMemo(() => Map.groupBy(conflicts, (one) => one.itemId), [conflicts])
  const mayMove = member.rights.includes('publish.submit')

  const placeOf = (item: BoardItem): Target => ({
    day: dayOf(item.at, zone),
    minute: minuteOf(item.at, zone),
  })
  const go = (item: BoardItem, to: Target): void => {
    const from = placeOf(item)
    if (!canMove(item) || (from.day === to.day && from.minute === to.minute)) return
    // A minute that has passed is asked about, not refused: perhaps later that day will do.
    if (Date.parse(instant(to.day, to.minute, zone)) < now.getTime()) setAsking({ item, to })
    else move(item, to)
  }
  const drop = (day: string, minute?: number): void => {
    drag(null)
    if (dragged) go(dragged, { day, minute: minute ?? placeOf(dragged).minute })
  }
  const nudge = (item: BoardItem, days: number, minutes: number): void => {
    const from = placeOf(item)
    const minute = from.minute + minutes
    const over = Math.floor(minute / 1440)
    go(item, { day: addDays(from.day, days + over), minute: minute - over * 1440 })
  }
  const board = {
    zone,
    viewer: { memberId: member.id, now },
    mayMove,
    mayWrite: member.rights.includes('publish.draft'),
    conflictsOf: (itemId: string) => byItem.get(itemId) ?? [],
    dragged,
    drag,
    drop,
    nudge,
    ask: (item: BoardItem, to?: Target) => setAsking({ item, to: to ?? placeOf(item) }),
  }
  return (
    <BoardContext value={board}>
      {children}
      {asking ? (
        <MoveDialog
          item={asking.item}
          to={asking.to}
          zone={zone}
          now={now}
          onMove={go}
          onClose={() => setAsking(null)}
        />
      ) : null}
      <Dialog
        open={asked !== null}
        size="s"
        title={t('Move it there all the same?')}
        note={asked ? sentence(asked.warnings, asked.move.to, zone) : ''}
        onClose={dismiss}
        actions={
          <>
            <Button onPress={dismiss}>{t('Cancel')}</Button>
            <Button kind="pri" onPress={confirm}>
              {t('Move it')}
            </Button>
          </>
        }
      />
    </BoardContext>
  )
}

function sentence(warnings: readonly Omit<ConflictView, 'itemId'>[], to: Target, zone: string): string {
  const when = exact(instant(to.day, to.minute, zone), zone)
  return [`${when}.`, ...warnings.map((one) => conflictWords(one, zone))].join(' ')
}
