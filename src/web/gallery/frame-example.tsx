import { useState } from 'react'
import { Avatar } from '../design/avatar.tsx'
import { Button, LinkButton } from '../design/button.tsx'
import { CheckLine, CheckLines } from '../design/checks.tsx'
import { ClockChip } from '../design/chip.tsx'
import { Icon, NetworkGlyph } from '../design/icon.tsx'
import { IconButton } from '../design/icon-button.tsx'
import { Pane, PaneBack, PaneScroll, Panes, PaneToggle } from '../design/panes.tsx'
import { Facts, PaneHead } from '../design/rows.tsx'
import { Tabs } from '../design/tabs.tsx'
import { Timeline } from '../design/timeline.tsx'
import { ViewList } from '../design/view-list.tsx'
import { VirtualList } from '../design/virtual-list.tsx'
import type { RailItem } from '../rooms.ts'
import { usePlace, useSearch } from '../screen-hooks.ts'
import type { Session } from '../session.ts'
import { BottomBar } from '../shell/bottom-bar.tsx'
import { FrameShortcuts } from '../shell/frame-shortcuts.tsx'
import { Overlays } from '../shell/overlays.tsx'
import { Rail } from '../shell/rail.tsx'
import { TopBar } from '../shell/top-bar.tsx'
import { SampleCardView } from './lists-part.tsx'
import { sampleCards } from './sample.ts'
import { SampleThread } from './talk-part.tsx'
import './frame-example.css'

const item = (
  section: RailItem['section'],
  icon: RailItem['icon'],
  label: string,
  order: number,
  badge?: number,
): RailItem => ({
  section,
  icon,
  label: () => label,
  order,
  to: '/design/frame',
  phone: order < 50,
  badge: badge === undefined ? undefined : () => badge,
})
const items: readonly RailItem[] = [
  item('today', 'today', 'Today', 10, 5),
  item('inbox', 'inbox', 'Inbox', 20, 8),
  item('publish', 'publish', 'Publish', 30),
  item('listen', 'listen', 'Listen', 40),
  item('incidents', 'incident', 'Incidents', 50),
  item('people', 'people', 'People', 60),
  item('programmes', 'programmes', 'Programmes', 70),
  item('scoreboard', 'score', 'Scoreboard', 80),
  item('settings', 'settings', 'Settings', 900),
]
const session = {
  member: { id: 'm', name: 'Sofia Brandt' },
  organisation: { id: 'o', name: 'Fjell & Sons', demo: true },
} as unknown as Session

const keyOf = (card: { id: string }): string => card.id
const view = (id: string, label: string, count: number, current = false) => ({
  id,
  label,
  count,
  current,
  to: '/design/frame',
})

/** The reference inbox, made from the parts: to lay beside the drawing. */
export function FrameExample() {
  const { open } = useSearch<{ open?: string | number }>()
  const [narrow, setNarrow] = useState(false)
  usePlace(['Inbox', 'Mine'], 'Wednesday 11 March, 10:46')
  return (
    <div className="app" data-rail={narrow ? 'narrow' : 'wide'}>
      <Rail
        organisation="Fjell & Sons"
        items={items}
        here="inbox"
        narrow={narrow}
        onFold={() => setNarrow(!narrow)}
      />
      <TopBar session={session} />
      <main id="main" className="stage">
        <Panes
          title="Inbox"
          areas={['views', 'list', 'main', 'aside']}
          show={open === undefined ? 'list' : 'main'}
        >
          <ViewsPane />
          <Pane area="list" label="My conversations" still>
            <PaneHead
              large
              title="Mine"
              count={8}
              actions={
                <>
                  <PaneToggle area="views" label="Views" />
                  <Button size="s" kind="ghost" icon="sort">
                    Time left
                  </Button>
                </>
              }
            />
            <VirtualList
              label="My conversations"
              items={sampleCards}
              keyOf={keyOf}
              currentKey={open === undefined ? '2' : String(open)}
              render={(card, { current }) => <SampleCardView card={card} current={current} />}
            />
          </Pane>
          <ThreadPane />
          <PersonPane />
        </Panes>
      </main>
      <BottomBar session={session} items={items} here="inbox" />
      <Overlays />
      <FrameShortcuts onFold={() => setNarrow(!narrow)} />
    </div>
  )
}

function ViewsPane() {
  return (
    <Pane area="views" label="Views">
      <ViewList
        items={[
          view('m', 'Mine', 8, true),
          view('u', 'Unassigned', 4),
          view('w', 'Waiting on consent', 3),
          view('h', 'Handed on', 2),
          view('z', 'Snoozed', 6),
        ]}
      />
      <ViewList
        title="Desks"
        items={[
          view('s', 'Service', 23),
          view('a', 'Sales', 9),
          view('p', 'Product', 6),
          view('hr', 'HR', 5),
          view('pr', 'PR', 4),
          view('ir', 'Investor Relations', 1),
        ]}
      />
      <ViewList
        title="Saved views"
        items={[
          view('d', 'Delivery, Norway', 12),
          view('o', 'Outspoken people', 3),
          view('r', 'Reviews, 1–3 stars', 8),
        ]}
      />
      <div className="ex-kept">
        <h2 className="label">Service today</h2>
        <Facts
          items={[
            ['Clocks kept', '41 of 44'],
            ['Response', '1 h 52'],
            ['March goal', '3 h'],
          ]}
        />
      </div>
    </Pane>
  )
}

function ThreadPane() {
  return (
    <Pane area="main" label="Conversation with Ingrid Aasheim" still>
      <PaneHead
        lead={<PaneBack to="/design/frame" label="Back to the list" />}
        title="Order 48213, Rondane 55 pack"
        state={<ClockChip state="warn">18 min left</ClockChip>}
        actions={
          <>
            <IconButton icon="assign" label="Assign" keyHint="a" />
            <IconButton icon="hand" label="Hand to a department" keyHint="h" />
            <IconButton icon="snooze" label="Snooze" keyHint="s" />
            <IconButton icon="check" label="Close" keyHint="e" />
            <PaneToggle area="aside" label="Ingrid Aasheim" />
          </>
        }
      />
      <div className="ex-presence" role="status">
        <Avatar name="Jonas Eide" label="Jonas Eide, Sales" />
        <span className="grow">
          <b className="mid ink">Jonas Eide</b> from Sales is here too. You hold the reply.
        </span>
        <LinkButton onPress={() => {}}>Let Jonas reply</LinkButton>
      </div>
      <PaneScroll className="ex-thread">
        <SampleThread />
      </PaneScroll>
      <ExampleComposer />
    </Pane>
  )
}

function ExampleComposer() {
  const [tab, setTab] = useState<'reply' | 'note'>('reply')
  return (
    <section className="ex-composer" aria-label="Reply">
      <Tabs
        label="Answer or note"
        value={tab}
        onChange={setTab}
        tabs={[
          { id: 'reply', label: 'Reply' },
          { id: 'note', label: 'Note' },
        ]}
        end={
          <>
            <NetworkGlyph network="mastodon" />
            as @fjell, public
          </>
        }
      />
      {/* biome-ignore lint/a11y/useSemanticElements: marks inside the text need an element that can hold them */}
      <div
        className="ex-text"
        role="textbox"
        aria-multiline="true"
        aria-label="Reply to Ingrid Aasheim"
        tabIndex={0}
      >
        Yes, it leaves Bergen today and <mark>reaches you on Friday by noon</mark>. I will send you the
        tracking number myself. Sofia
      </div>
      <CheckLines>
        <CheckLine tone="wait">
          Touches <b className="strong">delivery dates</b>: needs consent of Logistics (Mara Lindqvist), about
          20 min
        </CheckLine>
        <CheckLine tone="warn" action={<LinkButton onPress={() => {}}>Send the rest first</LinkButton>}>
          Consent may come 2 min after the clock.
        </CheckLine>
      </CheckLines>
      <div className="row ex-send">
        <IconButton icon="image" label="Add image" />
        <IconButton icon="link" label="Add link" />
        <Button size="s" kind="ghost">
          Answers
        </Button>
        <span className="grow" />
        <span className="t13 qq">112 / 500</span>
        <Button kind="pri" hint="mod+enter">
          Ask Mara, then send
        </Button>
      </div>
    </section>
  )
}

function PersonPane() {
  return (
    <Pane area="aside" label="Ingrid Aasheim">
      <div className="ex-id">
        <Avatar name="Ingrid Aasheim" kind="outside" size="xl" />
        <div>
          <h2>Ingrid Aasheim</h2>
          <p className="t13 q">Customer since 2019</p>
          <p className="t13 q">With you, Service</p>
        </div>
      </div>
      <section>
        <h3 className="label">Facts given to her</h3>
        <p className="t13 row">
          <Icon name="check" size="s" /> An answer by Wednesday
        </p>
      </section>
      <section>
        <h3 className="label">One timeline</h3>
        <Timeline
          items={[
            { id: '1', title: 'Service replied 09:58', note: 'First response in 27 min', now: true },
            { id: '2', title: 'Sales answered on Tuesday', note: '“We know more by Wednesday.”' },
            { id: '3', title: 'Web shop took order 48213', note: '2 March, Rondane 55, moss' },
            { id: '4', title: 'Product took up her idea', note: 'Hip belt for small backs, R-118' },
          ]}
        />
      </section>
    </Pane>
  )
}
