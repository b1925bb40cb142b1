import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { Chip } from '#web/design/chip.tsx'
import { DataTable } from '#web/design/data-table.tsx'
import { Page, PageTitle, Panel } from '#web/design/page.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { Time } from '#web/design/time.tsx'
import { formatNumber, t } from '#web/i18n.ts'
import { usePlace, useSearch, useSetSearch } from '#web/screen-hooks.ts'
import type { AccessRow } from '../../contract.ts'
import { PolicyTabs } from '../policy-tabs.tsx'
import { modeHint, modeTone, modeWord } from '../words.ts'
import styles from './access.module.css'
import { ExceptionForm } from './exception-form.tsx'
import { Exceptions } from './exceptions.tsx'
import { ModeDialog } from './mode-dialog.tsx'
import { inTree } from './tree.ts'

/** Who may use our channels when: modes that come down the department tree, and exceptions with an end. */
export function Screen() {
  usePlace([t('People'), t('Policy'), t('Access')])
  const search = useSearch<{ exception?: boolean }>()
  const set = useSetSearch()
  const query = useQuery(orpc.policy.access.queryOptions())
  const [changing, setChanging] = useState<AccessRow | null>(null)
  const may = query.data?.mayManage === true
  const granting = search.exception === true && may
  return (
    <Page>
      <PageTitle
        title={t('Access')}
        note={t('When each department uses our channels')}
        actions={
          <Button
            icon={granting ? undefined : 'plus'}
            disabledReason={query.data && !may ? (query.data.help ?? undefined) : undefined}
            onPress={() => set({ exception: granting ? undefined : true })}
          >
            {granting ? t('Close the form') : t('Grant an exception')}
          </Button>
        }
      />
      <PolicyTabs current="access" />
      <div className={styles.body}>
        <QueryView query={query} skeleton="table" what={t('The access modes could not be loaded.')}>
          {(data) => (
            <>
              {granting ? (
                <Panel title={t('Grant an exception')}>
                  <ExceptionForm departments={data.rows} onDone={() => set({ exception: undefined })} />
                </Panel>
              ) : null}
              <Panel title={t('For you now')}>
                <p>
                  <Chip tone={modeTone(data.mine.mode)}>{modeWord(data.mine.mode)}</Chip>{' '}
                  {modeHint(data.mine.mode)}{' '}
                  {data.mine.mode === 'at-work' && !data.mine.atWork ? t('You are not at work now.') : null}
                  {data.mine.exceptionUntil ? (
                    <>
                      {t('By an exception until')} <Time at={data.mine.exceptionUntil} style="day" />
                    </>
                  ) : null}
                </p>
              </Panel>
              <Panel title={t('Departments')}>
                <Modes rows={data.rows} onChange={setChanging} />
              </Panel>
              <Exceptions exceptions={data.exceptions} />
            </>
          )}
        </QueryView>
      </div>
      {changing ? <ModeDialog row={changing} onClose={() => setChanging(null)} /> : null}
    </Page>
  )
}

function Modes({ rows, onChange }: { rows: readonly AccessRow[]; onChange: (row: AccessRow) => void }) {
  return (
    <div className={styles.table}>
      <DataTable
        caption={t('Access by department')}
        keyOf={(row) => row.departmentId ?? 'all'}
        rows={inTree(rows)}
        columns={[
          {
            id: 'name',
            head: t('Department'),
            names: true,
            cell: (row) => (
              <span style={{ paddingInlineStart: `calc(${row.depth} * var(--s-4))` }}>
                {row.departmentId === null ? t('Whole organisation') : row.name}
              </span>
            ),
          },
          {
            id: 'members',
            head: t('People'),
            align: 'end',
            cell: (row) => (row.departmentId === null ? '' : formatNumber(row.members)),
          },
          { id: 'mode', head: t('Mode'), cell: (row) => <Mode row={row} /> },
          { id: 'why', head: t('Why'), cell: (row) => <Why row={row} /> },
          {
            id: 'act',
            head: t('Change'),
            cell: (row) =>
              row.mayChange ? (
                <Button size="s" onPress={() => onChange(row)}>
                  {t('Change')}
                </Button>
              ) : null,
          },
        ]}
      />
    </div>
  )
}

function Mode({ row }: { row: AccessRow }) {
  return (
    <>
      <Chip tone={modeTone(row.mode)}>{modeWord(row.mode)}</Chip>
      <span className={styles.note}>
        {row.own === null && row.departmentId !== null
          ? row.from
            ? t('from {department}', { department: row.from })
            : t('from the organisation')
          : null}
        {row.supplement ? ` ${t('tightened by a supplement')}` : null}
      </span>
    </>
  )
}

function Why({ row }: { row: AccessRow }) {
  if (!row.reason) return null
  return (
    <>
      {row.reason}
      <span className={styles.note}>
        {row.setBy ? `${row.setBy}, ` : ''}
        {row.setAt ? <Time at={row.setAt} style="day" /> : null}
      </span>
    </>
  )
}
