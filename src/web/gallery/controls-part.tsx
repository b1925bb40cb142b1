import { Avatar } from '../design/avatar.tsx'
import { Button, ButtonLink, LinkButton } from '../design/button.tsx'
import { Chip, ClockChip, StateWord } from '../design/chip.tsx'
import { Icon, NetworkGlyph } from '../design/icon.tsx'
import { IconButton } from '../design/icon-button.tsx'
import { type IconName, icons } from '../design/icons.ts'
import { KeyHint } from '../design/key-hint.tsx'
import { Mark } from '../design/mark.tsx'
import { networkNames } from '../design/networks.ts'
import { Part, Show } from './show.tsx'

const nothing = (): void => {}
const colours = [
  'bg',
  'surface',
  'raised',
  'sunken',
  'selected',
  'accent',
  'accent-soft',
  'good-soft',
  'wait-soft',
  'warn-soft',
  'stop-soft',
  'note',
  'm1',
  'm2',
  'm3',
  'm4',
]

export function ControlsPart() {
  return (
    <Part name="Controls">
      <Ground />
      <Signs />
      <Buttons />
      <States />
      <Faces />
    </Part>
  )
}

function Ground() {
  return (
    <>
      <Show name="Type" as="block">
        <p style={{ fontSize: 'var(--t-28)', lineHeight: 'var(--lh-28)' }} className="strong">
          3 h 10
        </p>
        <p style={{ fontSize: 'var(--t-20)', lineHeight: 'var(--lh-20)' }} className="strong">
          Repair counts: two new workshops
        </p>
        <p className="t16">The thing being read stands at sixteen.</p>
        <p>Fourteen is the default. Ærlighet, Größe, żółć, naïveté: 0123456789</p>
        <p className="t13 q">Thirteen for labels and meta</p>
        <p className="t13 qq">and the quietest ink</p>
      </Show>
      <Show name="Surfaces">
        {colours.map((name) => (
          <span className="gal-swatch" key={name}>
            <i style={{ background: `var(--${name})` }} />
            {name}
          </span>
        ))}
      </Show>
      <Show name="Mark">
        <Mark />
        <Mark size={40} />
      </Show>
    </>
  )
}

function Signs() {
  return (
    <>
      <Show name="Icons">
        {(Object.keys(icons) as IconName[]).map((name) => (
          <span className="gal-icon" key={name}>
            <Icon name={name} />
            {name}
          </span>
        ))}
      </Show>
      <Show name="Networks">
        {[...networkNames, 'threads'].map((network) => (
          <span className="gal-icon" key={network}>
            <NetworkGlyph network={network} silent />
            {network}
          </span>
        ))}
      </Show>
    </>
  )
}

function Buttons() {
  return (
    <>
      <Show name="Button">
        <Button kind="pri" hint="mod+enter" onPress={nothing}>
          Ask Mara, then send
        </Button>
        <Button onPress={nothing} icon="calendar">
          Sep 2025 to Mar 2026
        </Button>
        <Button kind="ghost" onPress={nothing}>
          Answers
        </Button>
        <Button kind="danger" onPress={nothing}>
          Acknowledge
        </Button>
        <Button kind="pri" busy>
          Sending
        </Button>
        <Button kind="pri" disabledReason="Fix 1 thing before you send it">
          Send to Legal
        </Button>
        <ButtonLink to="/design">Open</ButtonLink>
        <LinkButton onPress={nothing}>Let Jonas reply</LinkButton>
      </Show>
      <Show name="Sizes">
        <Button size="s" kind="ghost" icon="sort" onPress={nothing}>
          Time left
        </Button>
        <Button onPress={nothing}>Medium</Button>
        <Button size="l" kind="pri" onPress={nothing}>
          For the thumb
        </Button>
        <IconButton icon="snooze" label="Snooze" keyHint="s" onPress={nothing} />
        <IconButton icon="check" label="Close" keyHint="e" size="m" kind="plain" onPress={nothing} />
        <IconButton icon="assign" label="Assign" disabledReason="Only members of Service may assign here" />
        <KeyHint keys="mod+k" />
      </Show>
    </>
  )
}

function States() {
  return (
    <>
      <Show name="Clock">
        <ClockChip state="ok">2 h 15</ClockChip>
        <ClockChip state="warn">18 min left</ClockChip>
        <ClockChip state="stop">6 min over</ClockChip>
        <ClockChip state="wait">With Legal</ClockChip>
        <ClockChip state="good">Kept</ClockChip>
      </Show>
      <Show name="Chip">
        <Chip>Delivery</Chip>
        <Chip tone="good" icon="check">
          Live
        </Chip>
        <Chip tone="wait" icon="hour">
          Waiting
        </Chip>
        <Chip tone="warn" icon="warning">
          Ends soon
        </Chip>
        <Chip tone="stop" icon="stop">
          Refused
        </Chip>
        <Chip onRemove={nothing} removeLabel="Remove Norway">
          Norway
        </Chip>
        <StateWord tone="good">Above goal for the first week</StateWord>
        <StateWord tone="stop">Fix 1 thing before you send it</StateWord>
      </Show>
    </>
  )
}

function Faces() {
  return (
    <Show name="Avatar">
      <Avatar name="Jonas Eide" label="Jonas Eide, Sales" />
      <Avatar name="Ingrid Aasheim" kind="outside" />
      <Avatar name="Sofia Brandt" kind="me" />
      <Avatar name="Ingrid Aasheim" kind="outside" size="xl" />
      <Avatar name="李 小龙" kind="outside" size="l" />
      <Avatar name="🦊" kind="outside" size="l" />
    </Show>
  )
}
