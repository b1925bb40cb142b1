import { useState } from 'react'
import type { api } from '#web/api.ts'
import { Count } from '#web/design/chip.tsx'
import { Icon } from '#web/design/icon.tsx'
import { IconButton } from '#web/design/icon-button.tsx'
import { ViewList } from '#web/design/view-list.tsx'
import { t } from '#web/i18n.ts'
import { Link } from '#web/link.tsx'
import type { Branch } from '../tree.ts'
import { DepartmentSheet } from './department-sheet.tsx'
import css from './people.module.css'

type Departments = Awaited<ReturnType<typeof api.people.departments>>

/** The left pane: everybody, the tree of departments, those on their way in or out. */
export function DepartmentViews({
  view,
  tree,
  data,
}: {
  view: string
  tree: readonly Branch[]
  data: Departments
}) {
  const [adding, setAdding] = useState(false)
  const item = (id: string, label: string, count: number) => ({
    id,
    label,
    count,
    to: `/people/${id}`,
    current: view === id,
  })
  return (
    <>
      <ViewList items={[item('all', t('Everybody'), data.people)]} />
      <div>
        <div className={css.viewsHead}>
          <h2 className="label">{t('Departments')}</h2>
          <IconButton
            icon="plus"
            size="s"
            label={t('Add a department')}
            disabledReason={data.mayNotEdit ?? undefined}
            onPress={() => setAdding(true)}
          />
        </div>
        <ul>
          {tree.map((branch) => (
            <li
              key={branch.id}
              style={{ paddingInlineStart: `calc(var(--s-3) * ${Math.min(branch.depth, 5)})` }}
            >
              <Link
                to={`/people/${branch.id}`}
                className="view"
                current={view === branch.id ? 'page' : undefined}
              >
                <span className="clip">{branch.name}</span>
                {branch.reception ? <Icon name="bell" size="s" label={t('Reception desk')} /> : null}
                <Count value={branch.all} label={t('people')} />
              </Link>
            </li>
          ))}
        </ul>
      </div>
      <ViewList
        items={[
          ...(data.unassigned > 0 ? [item('none', t('In no department'), data.unassigned)] : []),
          item('invited', t('Invited'), data.invited),
          ...(data.left > 0 ? [item('left', t('People who left'), data.left)] : []),
        ]}
      />
      <ViewList
        title={t('Who may speak')}
        items={[{ id: 'mandates', label: t('Mandates'), to: '/people/mandates', current: false }]}
      />
      {adding ? <DepartmentSheet tree={tree} department={null} onClose={() => setAdding(false)} /> : null}
    </>
  )
}
