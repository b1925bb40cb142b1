import { type ClipboardEvent, type KeyboardEvent, useRef, useState } from 'react'
import { type Currency, majorOf } from '#kernel/money.ts'
import { pasted, typed } from './read-cells.ts'

export type GridRow = {
  id: string
  currency: Currency
  /** January to December; null is nothing or unknown. */
  cells: readonly (number | null)[]
  /** Why it cannot be written; null: it can. */
  locked: string | null
}
export type GridChange = { id: string; month: number; minor: number | null; before: number | null }
type Spot = { row: number; month: number }

const moves: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

/** Cells that are walked by arrow keys, written by typing, and filled by pasting from a spreadsheet. */
export function useGrid(rows: readonly GridRow[], onSet: (changes: GridChange[]) => void) {
  const [at, setAt] = useState<Spot>({ row: 0, month: 0 })
  const [draft, setDraft] = useState<string | null>(null)
  const [wrong, setWrong] = useState('')
  const table = useRef<HTMLTableElement>(null)
  const here = rows[at.row]

  const go = (row: number, month: number): void => {
    const next = { row: clamp(row, rows.length), month: clamp(month, 12) }
    setAt(next)
    requestAnimationFrame(() =>
      table.current?.querySelector<HTMLElement>(`[data-cell="${next.row}-${next.month}"]`)?.focus(),
    )
  }
  const take = (texts: readonly (readonly string[])[]): boolean => {
    const changes: GridChange[] = []
    for (const [down, line] of texts.entries())
      for (const [right, text] of line.entries()) {
        const row = rows[at.row + down]
        const month = at.month + right
        if (!row || month > 11) continue
        const read = row.locked === null ? typed(text, row.currency) : { wrong: row.locked }
        if ('wrong' in read) {
          setWrong(read.wrong)
          return false
        }
        const before = row.cells[month] ?? null
        if ((read.minor ?? 0) !== (before ?? 0) || (read.minor === null) !== (before === null))
          changes.push({ id: row.id, month, minor: read.minor, before })
      }
    setWrong('')
    if (changes.length > 0) onSet(changes)
    return true
  }
  /** Ends writing; false when it is no amount, and what was typed stays. */
  const commit = (): boolean => {
    if (draft === null) return true
    if (!take([[draft]])) return false
    setDraft(null)
    return true
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const move = moves[event.key]
    if (draft !== null) {
      if (event.key === 'Escape') {
        setDraft(null)
        setWrong('')
        go(at.row, at.month)
      } else if (event.key === 'Enter' || event.key === 'ArrowUp' || event.key === 'ArrowDown') {
        event.preventDefault()
        if (commit()) go(at.row + (event.key === 'ArrowUp' || event.shiftKey ? -1 : 1), at.month)
      }
      return
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (move) go(at.row + move[0], at.month + move[1])
    else if (event.key === 'Home' || event.key === 'End') go(at.row, event.key === 'Home' ? 0 : 11)
    else if (event.key === 'Delete' || event.key === 'Backspace') take([['']])
    else if (event.key === 'Enter' || event.key === 'F2' || event.key.length === 1) open(event.key)
    else return
    event.preventDefault()
  }
  const open = (key: string): void => {
    if (!here) return
    setWrong(here.locked ?? '')
    if (here.locked !== null) return
    const value = here.cells[at.month] ?? null
    setDraft(key.length === 1 ? key : value === null ? '' : String(majorOf(value, here.currency)))
  }
  const onPaste = (event: ClipboardEvent): void => {
    if (draft !== null) return
    event.preventDefault()
    take(pasted(event.clipboardData.getData('text/plain')))
  }
  return { at, setAt, draft, setDraft, wrong, table, commit, onKeyDown, onPaste, open }
}

const clamp = (value: number, length: number): number => Math.max(0, Math.min(length - 1, value))
