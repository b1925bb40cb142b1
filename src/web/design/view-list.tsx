import type { ReactNode } from 'react'
import { Link } from '../link.tsx'
import { Count } from './chip.tsx'
import './view-list.css'

export type ViewItem = {
  id: string
  to: string
  label: string
  count?: number | undefined
  current?: boolean | undefined
}

type ViewListProps = { title?: string | undefined; items: readonly ViewItem[]; action?: ReactNode }

/** The 28 px lines of the left pane: views, desks, saved searches, each with its count. */
export function ViewList({ title, items, action }: ViewListProps) {
  return (
    <div className="views-group">
      {title ? (
        <div className="views-head">
          <h2 className="label">{title}</h2>
          {action}
        </div>
      ) : null}
      <ul>
        {items.map((item) => (
          <li key={item.id}>
            <Link to={item.to} className="view" current={item.current ? 'page' : undefined}>
              <span className="clip">{item.label}</span>
              <Count value={item.count} capped />
            </Link>
          </li>
        ))}
      </ul>
    </div>
  )
}
