import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ShareLink } from '#modules/reports/contract.ts'
import { api, orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { StateWord, type Tone } from '#web/design/chip.tsx'
import { type Column, DataTable } from '#web/design/data-table.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { Page, PageTitle } from '#web/design/page.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { formatDay, formatNumber, t } from '#web/i18n.ts'
import { usePlace, useSearch } from '#web/screen-hooks.ts'
import { LinkForm } from './link-form.tsx'
import { useAct } from './use-act.ts'
import { periodWord } from './words.ts'

type Search = { make?: boolean; metric?: string; department?: string; report?: string }

/** Pages that are shown without sign-in: who made them, how long they are good for, how often they were opened. */
export function Screen() {
  const asked = useSearch<Search>()
  const [open, setOpen] = useState(asked.make === true)
  const query = useQuery(orpc.reports.links.queryOptions())
  const revoke = useAct(api.reports.revokeLink, t('It leads nowhere any more.'))
  usePlace([t('Scoreboard'), t('Reports'), t('Read-only links')])
  const mayMake = query.data?.mayMake ?? false
  const make = { label: t('Make a link'), icon: 'plus', run: () => setOpen(true) } as const
  return (
    <Page>
      <PageTitle
        title={t('Read-only links')}
        note={t(
          'Figures for people without an account. No names, no small numbers, nothing to click through.',
        )}
        actions={
          mayMake ? (
            <Button kind="pri" icon="plus" expanded={open} onPress={() => setOpen(!open)}>
              {t('Make a link')}
            </Button>
          ) : null
        }
      />
      {query.data && !mayMake ? (
        <p className="q">
          {t('Only who may show figures outside the house makes links.')} {query.data.whyNot}
        </p>
      ) : null}
      {open && mayMake ? <LinkForm asked={asked} onDone={() => setOpen(false)} /> : null}
      <QueryView
        query={query}
        skeleton="table"
        what={t('The links could not be loaded.')}
        isEmpty={({ links }) => links.length === 0}
        empty={
          open ? null : (
            <EmptyState
              icon="link"
              title={t('No link leads here')}
              text={t('A link shows chosen figures to whoever has it, until it runs out or is revoked.')}
              action={mayMake ? make : undefined}
            />
          )
        }
      >
        {({ links }) => (
          <DataTable
            caption={t('Read-only links')}
            columns={columns((id) => revoke.mutate({ id }), revoke.isPending)}
            rows={links}
            keyOf={({ id }) => id}
          />
        )}
      </QueryView>
    </Page>
  )
}

const tones: Record<ShareLink['state'], Tone> = { live: 'good', expired: 'wait', revoked: 'stop' }

function stateWord(state: ShareLink['state']): string {
  return { live: () => t('Live'), expired: () => t('Run out'), revoked: () => t('Revoked') }[state]()
}

function columns(onRevoke: (id: string) => void, busy: boolean): Column<ShareLink>[] {
  return [
    { id: 'name', head: t('Name'), cell: ({ name }) => name, sort: ({ name }) => name, names: true },
    {
      id: 'shows',
      head: t('Shows'),
      cell: ({ report, metricIds, department, period }) =>
        report
          ? t('the newest edition of {report}', { report: report.name })
          : [
              metricIds === null
                ? t('the board')
                : t('{n, plural, one {# figure} other {# figures}}', { n: metricIds.length }),
              department?.name ?? t('The whole house'),
              periodWord(period),
            ].join(', '),
    },
    { id: 'by', head: t('Made by'), cell: ({ by }) => by.name, sort: ({ by }) => by.name },
    {
      id: 'until',
      head: t('Good until'),
      cell: ({ expiresAt }) => formatDay(expiresAt),
      sort: ({ expiresAt }) => expiresAt,
    },
    {
      id: 'opens',
      head: t('Times opened'),
      cell: ({ opens }) => formatNumber(opens),
      sort: ({ opens }) => opens,
      align: 'end',
    },
    {
      id: 'state',
      head: t('State'),
      cell: ({ state, password }) => (
        <>
          <StateWord tone={tones[state]}>{stateWord(state)}</StateWord>
          {password ? <span className="q"> {t('with a password')}</span> : null}
        </>
      ),
    },
    {
      id: 'act',
      head: t('Act'),
      cell: ({ id, name, mayRevoke }) =>
        mayRevoke ? (
          <Button size="s" busy={busy} label={t('Revoke {name}', { name })} onPress={() => onRevoke(id)}>
            {t('Revoke')}
          </Button>
        ) : null,
    },
  ]
}
