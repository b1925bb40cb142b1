import { useVirtualizer } from '@tanstack/react-virtual'
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { Link } from '../link.tsx'
import { classes } from './classes.ts'
import { Icon } from './icon.tsx'
import { useSideways } from './use-sideways.ts'
import './data-table.css'

export type Column<T> = {
  id: string
  head: string
  cell: (row: T) => ReactNode
  /** Makes the column sortable; null (unknown) comes last either way. */
  sort?: ((row: T) => string | number | null) | undefined
  align?: 'end' | undefined
  /** CSS width. */
  width?: string | undefined
  /** This cell names the row. */
  names?: boolean | undefined
}
export type Sort = { column: string; down: boolean }

type DataTableProps<T> = {
  caption: string
  /** The caption is drawn above, not only read. */
  showCaption?: boolean | undefined
  columns: readonly Column<T>[]
  rows: readonly T[]
  keyOf: (row: T) => string
  /** How it is sorted at first; the viewer may change it. */
  sort?: Sort | undefined
  /** Without it the table sorts what it has. */
  onSort?: ((sort: Sort) => void) | undefined
  /** Where a row leads: its naming cell becomes a link that the whole row answers to. */
  rowTo?: ((row: T) => string | null | undefined) | undefined
  /** The end came near: load more. With it the table always scrolls by itself. */
  onEnd?: (() => void) | undefined
  /** How many rows there are when not all of them are here yet. */
  total?: number | undefined
  /** Height at which a long table scrolls by itself. */
  height?: number | undefined
  foot?: ReactNode
}

const rowHeight = 33
const long = 100

/** Orders rows by one column; unknown values stand last, whichever way. */
export function sortRows<T>(rows: readonly T[], column: Column<T> | undefined, down: boolean): readonly T[] {
  const value = column?.sort
  if (!value) return rows
  const words = new Intl.Collator(undefined, { numeric: true })
  const compare = (a: string | number, b: string | number): number =>
    typeof a === 'number' && typeof b === 'number' ? a - b : words.compare(String(a), String(b))
  return [...rows].sort((left, right) => {
    const a = value(left)
    const b = value(right)
    if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1
    return down ? compare(b, a) : compare(a, b)
  })
}

/** Rows and columns. Beyond a hundred rows it scrolls by itself and draws only what is seen. */
export function DataTable<T>(props: DataTableProps<T>) {
  const { columns, rows, onSort, height = 480 } = props
  const [own, setOwn] = useState<Sort | undefined>(props.sort)
  const sort = onSort ? props.sort : own
  const sorted = useMemo(
    () =>
      onSort || !sort
        ? rows
        : sortRows(
            rows,
            columns.find((column) => column.id === sort.column),
            sort.down,
          ),
    [rows, columns, sort, onSort],
  )
  const choose = (column: string): void => {
    const next = { column, down: sort?.column === column ? !sort.down : false }
    if (onSort) onSort(next)
    else setOwn(next)
  }
  const scrolls = sorted.length > long || props.onEnd !== undefined
  const box = useRef<HTMLDivElement>(null)
  const sideways = useSideways(box)
  const virtual = useVirtualizer({
    count: scrolls ? sorted.length : 0,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    overscan: 12,
  })
  const seen = virtual.getVirtualItems()
  const before = seen[0]?.start ?? 0
  const after = virtual.getTotalSize() - (seen.at(-1)?.end ?? 0)
  useNearEnd(scrolls ? (seen.at(-1)?.index ?? -1) : -1, sorted.length, props.onEnd)
  const drawn = scrolls ? seen.flatMap((item) => sorted[item.index] ?? []) : sorted
  return (
    <div
      ref={box}
      className="table-box"
      {...(scrolls ? { style: { maxHeight: height } } : {})}
      {...(scrolls || sideways ? reachable(props.caption) : {})}
    >
      <table className="data" aria-rowcount={scrolls ? (props.total ?? sorted.length) + 1 : undefined}>
        <caption className={props.showCaption ? 'label' : 'vh'}>{props.caption}</caption>
        <Head columns={columns} sort={sort} onSort={choose} />
        <tbody>
          {before > 0 ? <Gap height={before} span={columns.length} /> : null}
          {drawn.map((row) => (
            <tr key={props.keyOf(row)} className={props.rowTo?.(row) ? 'leads' : undefined}>
              {columns.map((column) => (
                <Cell key={column.id} column={column} row={row} to={props.rowTo?.(row)} />
              ))}
            </tr>
          ))}
          {scrolls && after > 0 ? <Gap height={after} span={columns.length} /> : null}
        </tbody>
      </table>
      {props.foot ? <div className="table-foot">{props.foot}</div> : null}
    </div>
  )
}

const margin = 20

/** Asks for more when the last rows that are here come into sight. */
function useNearEnd(last: number, count: number, onEnd: (() => void) | undefined): void {
  const near = last >= 0 && last >= count - margin
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again when more rows came and their end is near too
  useEffect(() => {
    if (near) onEnd?.()
  }, [near, count, onEnd])
}

type CellProps<T> = { column: Column<T>; row: T; to: string | null | undefined }

function Cell<T>({ column, row, to }: CellProps<T>) {
  const look = classes(column.align === 'end' && 'num')
  if (column.names) {
    return (
      <th scope="row" className={look}>
        {to ? (
          <Link to={to} className="row-link">
            {column.cell(row)}
          </Link>
        ) : (
          column.cell(row)
        )}
      </th>
    )
  }
  return <td className={look}>{column.cell(row)}</td>
}

/** A part that scrolls by itself takes focus, so that the keyboard can scroll it, and has a name. */
const reachable = (label: string) => ({ role: 'group', 'aria-label': label, tabIndex: 0 })

function Gap({ height, span }: { height: number; span: number }) {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a row takes no focus, and this one only holds space
    <tr aria-hidden="true" className="gap">
      <td colSpan={span} style={{ height }} />
    </tr>
  )
}

type HeadProps<T> = {
  columns: readonly Column<T>[]
  sort: Sort | undefined
  onSort: (column: string) => void
}

function Head<T>({ columns, sort, onSort }: HeadProps<T>) {
  return (
    <thead>
      <tr>
        {columns.map((column) => {
          const here = sort?.column === column.id
          return (
            <th
              key={column.id}
              scope="col"
              style={column.width ? { width: column.width } : undefined}
              className={classes(column.align === 'end' && 'num')}
              aria-sort={here ? (sort.down ? 'descending' : 'ascending') : undefined}
            >
              {column.sort ? (
                <button type="button" onClick={() => onSort(column.id)}>
                  {column.head}
                  <Icon name={here && sort.down ? 'down' : 'up'} size="s" className={here ? '' : 'unseen'} />
                </button>
              ) : (
                column.head
              )}
            </th>
          )
        })}
      </tr>
    </thead>
  )
}
