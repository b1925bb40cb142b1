import { CheckLine, CheckLines, CheckList } from '../design/checks.tsx'
import { Icon, NetworkGlyph } from '../design/icon.tsx'
import { EventLine, Message, Nest } from '../design/message.tsx'
import { Timeline } from '../design/timeline.tsx'
import { Ladder, WovenPath } from '../design/woven-path.tsx'
import { Part, Show } from './show.tsx'

/** The conversation of the reference page. */
export function SampleThread() {
  return (
    <>
      <Message
        kind="post"
        author="Ingrid Aasheim"
        handle="@ingrid@vidda.example"
        at="2026-03-11T08:31:00Z"
        footer={
          <>
            <span>
              <Icon name="reply" size="s" />3 replies
            </span>
            <span>
              <Icon name="boost" size="s" />
              11
            </span>
            <span>
              <NetworkGlyph network="mastodon" />
              Public
            </span>
          </>
        }
      >
        @fjell My Rondane 55 says “delivered” since Friday. There is no pack here, and on Saturday I leave for
        eight days on Hardangervidda. Where is it?
      </Message>
      <Nest>
        <Message kind="in" bare author="Tomas Vik" handle="@tomasv@fjord.example" at="2026-03-11T08:36:00Z">
          Same carrier. Mine stood at the neighbour’s.
        </Message>
        <Nest>
          <Message kind="in" bare author="Ingrid Aasheim" at="2026-03-11T08:38:00Z">
            Asked all four floors. Nothing.
          </Message>
        </Nest>
      </Nest>
      <EventLine>Matched “Delivery, Norway”, routed to Service, taken by you 09:44</EventLine>
      <Message kind="ours" author="Sofia Brandt" handle="for Fjell & Sons" at="2026-03-11T08:58:00Z">
        Sorry, Ingrid. The carrier lost the parcel; a new pack is on your order now. Sofia, customer service
      </Message>
      <Message kind="in" author="Ingrid Aasheim" at="2026-03-11T09:12:00Z">
        Thank you. But is it leaving today or not? The train to Finse goes on Saturday at 08:25.
      </Message>
      <Message
        kind="note"
        author="Jonas Eide, Sales"
        handle="note, colleagues only"
        at="2026-03-11T09:31:00Z"
      >
        On Bluesky I promised her an answer by today. The pick slip for the new pack was late. Ask Mara before
        you name a day.
      </Message>
    </>
  )
}

export const samplePath = [
  { id: 'a', title: 'Author', note: 'Elin Dahl, now', state: 'now' },
  { id: 'l', title: 'Legal', note: 'Hanne Voss, Wed 16:00', state: 'next' },
  { id: 'i', title: 'Investor Relations', note: 'Dana Ortiz, Thu 08:30', state: 'next' },
  { id: 'p', title: 'Thu 09:30', note: '3 channels, once each', state: 'next' },
] as const

const through = samplePath.map((step) => ({ ...step, state: 'done' }) as const)
const returned = samplePath.map(
  (step, index) => ({ ...step, state: index === 0 ? 'done' : index === 1 ? 'stopped' : 'next' }) as const,
)

const checks = {
  fix: [
    {
      id: 'long',
      title: 'Bluesky is 21 characters too long',
      text: 'Cut the marked words or split into two posts.',
    },
  ],
  consent: [
    {
      id: 'carbon',
      title: '“A tenth of the carbon” compares products',
      text: 'Product claim, so Legal reads it.',
    },
    {
      id: 'site',
      title: '“Two more workshops” is not public yet',
      text: 'Only Investor Relations may speak about new sites. Dana Ortiz decides, deputy Nils Berg.',
    },
  ],
  know: [
    {
      id: 'quiet',
      tone: 'warn',
      icon: 'clock',
      title: 'Quiet period starts on Friday',
      text: 'After Thursday this waits until 28 April.',
    },
    {
      id: 'like',
      icon: 'eye',
      title: '31 % like your post of 14 January',
      text: 'Below the limit for recycled text, 60 %.',
    },
    { id: 'pass', tone: 'good', title: 'Contrast, hashtags, links, alt text pass' },
  ],
} as const

export function TalkPart() {
  return (
    <Part name="Talk and paths">
      <Show name="Thread" as="block">
        <div style={{ maxWidth: 520 }}>
          <SampleThread />
        </div>
      </Show>
      <Show name="Checks" as="cols">
        <CheckList groups={checks} />
        <CheckLines>
          <CheckLine tone="wait">
            Touches <b className="strong">delivery dates</b>: needs consent of Logistics (Mara Lindqvist),
            about 20 min
          </CheckLine>
          <CheckLine tone="warn">Consent may come 2 min after the clock.</CheckLine>
          <CheckLine tone="good">Nothing to mend.</CheckLine>
        </CheckLines>
      </Show>
      <Show name="Woven path" as="block">
        <div style={{ maxWidth: 620, display: 'grid', gap: 24 }}>
          <WovenPath
            label="Approval path"
            title="Way to publication"
            note="about 1 day, 1 h to spare"
            steps={samplePath}
          />
          <WovenPath label="Approval path, through" steps={through} />
          <WovenPath label="Approval path, returned" steps={returned} />
          <div style={{ width: 280 }}>
            <WovenPath label="Approval path, narrow" steps={samplePath} />
          </div>
        </div>
      </Show>
      <Show name="Ladder" as="block">
        <div style={{ maxWidth: 358 }}>
          <Ladder
            label="Who is called"
            run={0.2}
            rungs={[
              { id: 'y', title: 'You', now: true },
              { id: 'a', title: 'Anders, 10:52' },
              { id: 'r', title: 'Ruth, 11:02' },
            ]}
          />
        </div>
      </Show>
      <Show name="Timeline" as="block">
        <Timeline
          label="One timeline"
          items={[
            { id: '1', title: 'Service replied 09:58', note: 'First response in 27 min', now: true },
            { id: '2', title: 'Sales answered on Tuesday', note: '“We know more by Wednesday.”' },
            { id: '3', title: 'Web shop took order 48213', note: '2 March, Rondane 55, moss' },
          ]}
        />
      </Show>
    </Part>
  )
}
