import { useVirtualizer } from '@tanstack/react-virtual'
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react'
import { t } from '../i18n.ts'
import { useHeldItems } from './held-items.ts'
import { Icon } from './icon.tsx'
import { useKeptScroll } from './use-kept-scroll.ts'
import './virtual-list.css'

type VirtualListProps<T> = {
  /** Named by place: “My conversations”. */
  label: string
  items: readonly T[]
  /** Must not change between renders: declare it outside the component. */
  keyOf: (item: T) => string
  render: (item: T, at: { index: number; current: boolean }) => ReactNode
  /** Height of a row in px before it is measured. */
  estimate?: number | undefined
  currentKey?: string | undefined
  /** Names the view; another one starts at the top and holds nothing back. */
  scope?: string | undefined
  /** The end came near: load more. */
  onEnd?: (() => void) | undefined
  /** More is on its way. */
  loading?: boolean | undefined
  /** At the foot when everything is shown. */
  foot?: ReactNode
}

const near = 8

/**
 * A list of any length that keeps its place. While the pointer or focus is in it, or it is scrolled, rows do not move:
 * what came waits behind “3 new”.
 */
export function VirtualList<T>(props: VirtualListProps<T>) {
  const { label, keyOf, render, estimate = 98, currentKey, scope = '', onEnd } = props
  const box = useRef<HTMLDivElement>(null)
  const [touched, setTouched] = useState(false)
  const [scrolled, setScrolled] = useState(false)
  useKeptScroll(box, label)
  const held = useHeldItems(props.items, keyOf, touched || scrolled, scope)
  const items = held.shown

  // The same function as long as the rows are the same: with another one every row is measured anew, at each scroll.
  const getItemKey = useCallback(
    (index: number) => {
      const item = items[index]
      return item === undefined ? index : keyOf(item)
    },
    [items, keyOf],
  )
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => box.current,
    estimateSize: () => estimate,
    getItemKey,
    overscan: 6,
  })
  const rows = virtual.getVirtualItems()
  const last = rows.at(-1)?.index ?? 0
  const atEnd = items.length > 0 && last >= items.length - near
  useEffect(() => {
    if (atEnd) onEnd?.()
  }, [atEnd, onEnd])
  const shownScope = useRef(scope)
  useEffect(() => {
    if (shownScope.current !== scope) box.current?.scrollTo({ top: 0 })
    shownScope.current = scope
  }, [scope])
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new current row is brought into sight, not a moved one
  useEffect(() => {
    const index = items.findIndex((item) => keyOf(item) === currentKey)
    if (index >= 0) virtual.scrollToIndex(index, { align: 'auto' })
  }, [currentKey])

  const showNew = (): void => {
    held.release()
    box.current?.scrollTo({ top: 0 })
  }
  return (
    <div
      className="vlist"
      ref={box}
      onPointerEnter={(event) => setTouched(event.pointerType === 'mouse')}
      onPointerLeave={() => setTouched(false)}
      onScroll={(event) => setScrolled(event.currentTarget.scrollTop > near)}
    >
      <NewPill waiting={held.waiting} onShow={showNew} />
      <ul aria-label={label} style={{ height: virtual.getTotalSize() }}>
        {rows.map((row) => {
          const item = items[row.index]
          if (item === undefined) return null
          const current = keyOf(item) === currentKey
          return (
            <li
              key={row.key}
              ref={virtual.measureElement}
              data-index={row.index}
              aria-posinset={row.index + 1}
              aria-setsize={items.length}
              style={{ transform: `translateY(${row.start}px)` }}
            >
              {render(item, { index: row.index, current })}
            </li>
          )
        })}
      </ul>
      {props.loading ? <p className="vlist-foot qq">{t('Loading more')}</p> : props.foot}
    </div>
  )
}

function NewPill({ waiting, onShow }: { waiting: number; onShow: () => void }) {
  return (
    <div className="vlist-new" aria-live="polite">
      {waiting > 0 ? (
        <button type="button" onClick={onShow}>
          <Icon name="up" size="s" />
          {t('{n, plural, one {# new} other {# new}}', { n: waiting })}
        </button>
      ) : null}
    </div>
  )
}
