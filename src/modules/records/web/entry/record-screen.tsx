import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { type KindId, kindIds, type RecordView } from '#modules/records/contract.ts'
import { api, orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { StateWord } from '#web/design/chip.tsx'
import { Page, PageTitle, Panel, Split } from '#web/design/page.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { Facts } from '#web/design/rows.tsx'
import { formatNumber, t } from '#web/i18n.ts'
import { useParams, usePlace, useSearch, useSetSearch } from '#web/screen-hooks.ts'
import { fieldWord } from '../field-words.ts'
import { kindWord } from '../kind-words.ts'
import { fieldsOf } from '../shown-fields.ts'
import { useAct } from '../use-act.ts'
import { valueWords } from '../value-words.ts'
import { History } from './history.tsx'
import { RecordForm } from './record-form.tsx'

/** One entry: every field, who keeps it, and what was done to it. */
export function Screen() {
  const { kind: named, id = '' } = useParams<{ kind: string; id: string }>()
  const kind: KindId = kindIds.find((one) => one === named) ?? 'pickup'
  const { edit } = useSearch<{ edit?: boolean }>()
  const set = useSetSearch()
  const query = useQuery(orpc.records.one.queryOptions({ input: { kind, id } }))
  const overview = useQuery(orpc.records.overview.queryOptions())
  usePlace([t('Programmes'), t('Records'), query.data?.title ?? kindWord(kind)])
  const units = overview.data?.units ?? []
  const names = new Map(units.map((one) => [one.id, one.name]))
  const nameOf = (unit: string): string => names.get(unit) ?? ''
  return (
    <Page>
      <QueryView query={query} skeleton="text" what={t('The entry could not be loaded.')}>
        {(record) => (
          <>
            <Head
              record={record}
              editing={edit === true}
              onEdit={() => set({ edit: edit ? undefined : true })}
            />
            <Split aside={<History kind={kind} changes={record.changes} nameOf={nameOf} />}>
              {edit && record.may.change && overview.data ? (
                <RecordForm
                  kind={kind}
                  record={record}
                  departments={overview.data.departments}
                  units={units}
                  onDone={() => set({ edit: undefined })}
                />
              ) : (
                <About record={record} nameOf={nameOf} />
              )}
            </Split>
          </>
        )}
      </QueryView>
    </Page>
  )
}

function Head({ record, editing, onEdit }: { record: RecordView; editing: boolean; onEdit: () => void }) {
  const withdrawn = record.withdrawnAt !== null
  const act = useAct(
    api.records.withdraw,
    withdrawn ? t('It counts again.') : t('Taken back. No figure counts it any more.'),
  )
  return (
    <PageTitle
      title={record.title}
      note={kindWord(record.kind)}
      state={withdrawn ? <StateWord tone="wait">{t('Taken back')}</StateWord> : undefined}
      actions={
        record.may.change ? (
          <>
            {withdrawn ? null : (
              <Button icon="edit" expanded={editing} onPress={onEdit}>
                {t('Correct')}
              </Button>
            )}
            <Button
              kind="ghost"
              busy={act.isPending}
              onPress={() => act.mutate({ kind: record.kind, id: record.id, withdrawn: !withdrawn })}
            >
              {withdrawn ? t('Put it back') : t('Take it back')}
            </Button>
          </>
        ) : null
      }
    />
  )
}

function About({ record, nameOf }: { record: RecordView; nameOf: (unit: string) => string }) {
  const items = fieldsOf(record.kind).map(([name, field]): [string, ReactNode] => {
    const value = record.values[name] ?? null
    const words = valueWords(field, value, nameOf)
    const link = field.is === 'link' && value !== null
    const shown = link ? (
      <a key={name} className="link" href={String(value)} target="_blank" rel="noreferrer">
        {words}
      </a>
    ) : (
      words
    )
    return [fieldWord(field.column), shown]
  })
  const { merged } = record
  const together: [string, ReactNode][] = merged
    ? [
        [
          t('Votes with {n, plural, one {# duplicate} other {# duplicates}}', { n: merged.duplicates }),
          formatNumber(merged.votes),
        ],
      ]
    : []
  return (
    <Panel title={t('Entry')}>
      <Facts items={[...items, ...together, [t('Kept by'), record.keptBy?.name ?? '?']]} />
    </Panel>
  )
}
