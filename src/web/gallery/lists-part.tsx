import { useState } from 'react'
import { Avatar } from '../design/avatar.tsx'
import { Button, LinkButton } from '../design/button.tsx'
import { ClockChip } from '../design/chip.tsx'
import { type Column, DataTable } from '../design/data-table.tsx'
import { Missing } from '../design/figure.tsx'
import { Icon } from '../design/icon.tsx'
import { Panel, Split } from '../design/page.tsx'
import { Card, CardNote, Facts, PaneHead, Row, SectionHead } from '../design/rows.tsx'
import { Tabs } from '../design/tabs.tsx'
import { ViewList } from '../design/view-list.tsx'
import { VirtualList } from '../design/virtual-list.tsx'
import { formatDuration } from '../i18n.ts'
import { manyRows, type SampleCard, sampleCards } from './sample.ts'
import { Part, Show } from './show.tsx'

const keyOf = (item: { id: string }): string => item.id

export function SampleCardView({ card, current }: { card: SampleCard; current: boolean }) {
  return (
    <Card
      to={`/design/frame?open=${card.id}`}
      current={current}
      network={card.network}
      name={card.name}
      age={card.age}
      clock={<ClockChip state={card.state}>{card.clock}</ClockChip>}
      preview={card.preview}
      meta={
        <>
          <span>{card.matter}</span>
          {card.note ? <span className="clip">{card.note}</span> : null}
          {card.mood ? (
            <CardNote icon={card.mood === 'Negative' ? 'low' : 'heart'}>{card.mood}</CardNote>
          ) : null}
        </>
      }
      owner={<Avatar name="Sofia Brandt" kind="me" size="s" />}
    />
  )
}

const many = Array.from({ length: 10_000 }, (_, index) => {
  const card = sampleCards[index % sampleCards.length]
  return { ...card, id: String(index) } as SampleCard
})

type SampleRow = (typeof manyRows)[number]
const columns: readonly Column<SampleRow>[] = [
  { id: 'name', head: 'Person', cell: (row) => row.name, sort: (row) => row.name, names: true },
  { id: 'matter', head: 'Matter', cell: (row) => <span className="q">{row.matter}</span> },
  {
    id: 'minutes',
    head: 'First answer',
    align: 'end',
    cell: (row) =>
      row.minutes === null ? <Missing reason="not answered yet" /> : formatDuration(row.minutes),
    sort: (row) => row.minutes,
  },
]

export function ListsPart() {
  const [tab, setTab] = useState<'reply' | 'note'>('reply')
  return (
    <Part name="Lists">
      <LongList />
      <ShortLists />
      <Show name="Split" as="block">
        <Split
          aside={
            <Panel title="What it stands on">
              <p className="t13 q">125 conversations. We listened 87 % of the time.</p>
            </Panel>
          }
        >
          <Panel title="Clocks kept" note="Customer service, by week">
            <p>The wider of the two; below 1200 px they stand under each other.</p>
          </Panel>
        </Split>
      </Show>
      <Show name="Tabs" as="block">
        <Tabs
          label="Answer or note"
          value={tab}
          onChange={setTab}
          tabs={[
            { id: 'reply', label: 'Reply', panel: <p>What everybody reads.</p> },
            { id: 'note', label: 'Note', count: 2, panel: <p>What colleagues read.</p> },
          ]}
          end="as @fjell, public"
        />
      </Show>
      <Tables />
    </Part>
  )
}

function LongList() {
  const [items, setItems] = useState(many)
  const addNew = (): void => {
    const [first] = many
    if (first) setItems([{ ...first, id: `new-${items.length}`, name: 'Somebody new' }, ...items])
  }
  return (
    <Show name="Virtual list" as="block">
      <p className="t13 q">
        Ten thousand rows. <LinkButton onPress={addNew}>Let one come in</LinkButton>
      </p>
      <div className="gal-box" style={{ height: 330, width: 316 }}>
        <PaneHead
          title="Mine"
          count={items.length}
          actions={
            <Button size="s" kind="ghost" icon="sort">
              Time left
            </Button>
          }
        />
        <VirtualList
          label="My conversations"
          items={items}
          keyOf={keyOf}
          currentKey="1"
          render={(card, { current }) => <SampleCardView card={card} current={current} />}
        />
      </div>
    </Show>
  )
}

function ShortLists() {
  return (
    <>
      <Show name="Views" as="block">
        <div style={{ width: 176, background: 'var(--bg)' }}>
          <ViewList
            title="Desks"
            items={[
              { id: 'service', to: '/design', label: 'Service', count: 23, current: true },
              { id: 'sales', to: '/design', label: 'Sales', count: 9 },
              { id: 'ir', to: '/design', label: 'Investor Relations', count: 0 },
            ]}
          />
        </div>
      </Show>
      <Show name="Rows" as="block">
        <SectionHead title="Approvals to give" end="2" level={3} />
        <Row
          lead={<Icon name="publish" />}
          title="Ask a guide, live"
          note="Thu 18:00, from Elin Dahl"
          end={<Button kind="pri">Approve</Button>}
        />
        <Row to="/design" lead={<Avatar name="Jonas Eide" silent />} title="Jonas Eide" note="Sales" />
        <Facts
          items={[
            ['Clocks kept', '41 of 44'],
            ['Response', '1 h 52'],
            ['March goal', '3 h'],
          ]}
        />
      </Show>
    </>
  )
}

function Tables() {
  return (
    <>
      <Show name="Table" as="block">
        <DataTable
          caption="First answers, short"
          columns={columns}
          rows={manyRows.slice(0, 5)}
          keyOf={keyOf}
          rowTo={() => '/design/frame'}
        />
      </Show>
      <Show name="Long table" as="block">
        <DataTable
          caption="First answers, five thousand"
          showCaption
          columns={columns}
          rows={manyRows}
          keyOf={keyOf}
          sort={{ column: 'minutes', down: true }}
          height={220}
        />
      </Show>
    </>
  )
}
