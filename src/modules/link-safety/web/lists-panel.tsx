import { useState } from 'react'
import type { LinkList } from '#modules/link-safety/contract.ts'
import { Button } from '#web/design/button.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { t } from '#web/i18n.ts'
import css from './link-safety.module.css'
import { ListForm } from './list-form.tsx'
import { ListRow } from './list-row.tsx'
import type { Overview } from './overview.ts'

/** Lists that were handed in; nothing is fetched from anywhere by itself. */
export function ListsPanel({ overview }: { overview: Overview }) {
  const [open, setOpen] = useState<LinkList | 'new' | null>(null)
  const { lists, mayManage } = overview
  const add = () => setOpen('new')
  return (
    <div className={css.part}>
      <p className="q">
        {t(
          'A list is a text file with one rule a line. It stays on this installation: Weft fetches no list and asks no service. Besides lists, built-in rules look for addresses that imitate yours, hide programs, or carry passwords.',
        )}
      </p>
      {open === null && mayManage && lists.length > 0 ? (
        <div className={css.acts}>
          <Button kind="pri" icon="plus" onPress={add}>
            {t('Add a list')}
          </Button>
        </div>
      ) : null}
      {open === null ? null : (
        <ListForm
          key={open === 'new' ? 'new' : open.id}
          list={open === 'new' ? undefined : open}
          onDone={() => setOpen(null)}
        />
      )}
      {lists.length === 0 && open === null ? (
        <EmptyState
          title={t('There is no list yet')}
          text={
            mayManage
              ? t(
                  'Add one you trust: your IT department’s, or a public one you downloaded. A hosts file will do.',
                )
              : t('Nobody has added one. {who}', { who: overview.help })
          }
          action={mayManage ? { label: t('Add a list'), icon: 'plus', run: add } : undefined}
        />
      ) : null}
      <ul className={css.rows}>
        {lists.map((list) => (
          <li key={list.id}>
            <ListRow list={list} mayManage={mayManage} onReplace={() => setOpen(list)} />
          </li>
        ))}
      </ul>
    </div>
  )
}
