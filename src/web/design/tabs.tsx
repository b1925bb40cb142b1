import {
  Fragment,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useId,
  useLayoutEffect,
  useRef,
} from 'react'
import { formatNumber } from '../i18n.ts'
import { Link } from '../link.tsx'
import './tabs.css'

export type Tab<T extends string = string> = {
  id: T
  label: string
  count?: number | undefined
  panel?: ReactNode
}

type TabsProps<T extends string> = {
  label: string
  tabs: readonly Tab<T>[]
  value: T
  onChange: (id: T) => void
  /** Stands at the end of the line of tabs. */
  end?: ReactNode
}

/** Two or more faces of one thing. Arrow keys move between them; only the chosen panel is drawn. */
export function Tabs<T extends string>({ label, tabs, value, onChange, end }: TabsProps<T>) {
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const current = tabs.find((tab) => tab.id === value)
  useCurrentSeen(list, value)
  const move = (event: KeyboardEvent): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    const at = tabs.findIndex((tab) => tab.id === value)
    const target =
      step === undefined
        ? { Home: 0, End: tabs.length - 1 }[event.key]
        : (at + step + tabs.length) % tabs.length
    const next = target === undefined ? undefined : tabs[target]
    if (!next) return
    event.preventDefault()
    onChange(next.id)
    list.current?.querySelector<HTMLElement>(`[data-tab="${next.id}"]`)?.focus()
  }
  return (
    <>
      <div className="tabs">
        <div role="tablist" aria-label={label} ref={list} className="tab-list" onKeyDown={move}>
          {tabs.map((tab) => (
            <button
              key={tab.id}
              type="button"
              role="tab"
              id={`${id}-${tab.id}`}
              data-tab={tab.id}
              className="tab"
              aria-selected={tab.id === value}
              aria-controls={tab.panel === undefined || tab.id !== value ? undefined : `${id}-panel`}
              tabIndex={tab.id === value ? 0 : -1}
              onClick={() => onChange(tab.id)}
            >
              {tab.label}
              {tab.count ? <span className="tab-count">{formatNumber(tab.count)}</span> : null}
            </button>
          ))}
        </div>
        {end ? <div className="tab-end">{end}</div> : null}
      </div>
      {current?.panel === undefined ? null : (
        <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${current.id}`}>
          {current.panel}
        </div>
      )}
    </>
  )
}

type Place = {
  to: string
  label: string
  count?: number | undefined
  current?: boolean | undefined
  /** Words above it, seen where the places stand below each other. */
  group?: string | undefined
}

/** Tabs that are places: each has its own address. */
export function TabNav({ label, items, end }: { label: string; items: readonly Place[]; end?: ReactNode }) {
  const list = useRef<HTMLElement>(null)
  useCurrentSeen(list, items.find((item) => item.current)?.to)
  return (
    <div className="tabs">
      <nav aria-label={label} ref={list} className="tab-list">
        {items.map((item) => (
          <Fragment key={item.to}>
            {item.group ? <span className="tab-group">{item.group}</span> : null}
            <Link to={item.to} className="tab" current={item.current ? 'page' : undefined}>
              {item.label}
              {item.count ? <span className="tab-count">{formatNumber(item.count)}</span> : null}
            </Link>
          </Fragment>
        ))}
      </nav>
      {end ? <div className="tab-end">{end}</div> : null}
    </div>
  )
}

/** Where the line of tabs is wider than the screen, the one that is open stands in sight. */
function useCurrentSeen(list: RefObject<HTMLElement | null>, current: string | undefined): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: another current one is why it moves
  useLayoutEffect(() => {
    const line = list.current
    const tab = line?.querySelector<HTMLElement>('[aria-selected="true"], [aria-current]')
    if (!line || !tab || line.scrollWidth <= line.clientWidth) return
    line.scrollLeft = tab.offsetLeft - line.offsetLeft - (line.clientWidth - tab.clientWidth) / 2
  }, [list, current])
}
