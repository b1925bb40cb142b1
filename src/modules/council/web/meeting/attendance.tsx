import type { MeetingView } from '#modules/council/contract.ts'
import { api } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { StateWord } from '#web/design/chip.tsx'
import { Select } from '#web/design/choice-field.tsx'
import { Panel } from '#web/design/page.tsx'
import { t } from '#web/i18n.ts'
import styles from '../council.module.css'
import { useAct } from '../use-act.ts'

type Sitter = MeetingView['attendance'][number]
type Presence = NonNullable<Sitter['presence']>

/** Who is here, and whether that is enough to decide. */
export function Attendance({ meeting }: { meeting: MeetingView }) {
  const { quorum, attendance, state } = meeting
  return (
    <Panel title={t('Attendance')}>
      {quorum && state === 'open' ? (
        <p role="status">
          <StateWord tone={quorum.reached ? 'good' : 'warn'}>
            {quorum.reached ? t('Can decide') : t('Cannot decide yet')}
          </StateWord>{' '}
          <span className="q">
            {t('{present} of {of} with a vote are here, {required} needed', {
              present: quorum.present,
              of: quorum.of,
              required: quorum.required,
            })}
          </span>
        </p>
      ) : null}
      {attendance.length === 0 ? (
        <p className="q">{t('Nobody sits on the council yet. The chair names people under Members.')}</p>
      ) : (
        attendance.map((one) => <Who key={one.member.id} one={one} meeting={meeting} />)
      )}
    </Panel>
  )
}

function Who({ one, meeting }: { one: Sitter; meeting: MeetingView }) {
  const { member, seat, voting, presence, me } = one
  const note = useAct(
    (next: Presence) => api.council.attend({ id: meeting.id, memberId: member.id, presence: next }),
    t('Noted.'),
  )
  const chairs = meeting.me.mayNotChair === null
  const live = meeting.state === 'open' || meeting.state === 'planned'
  return (
    <div className={styles.who}>
      <span>
        {member.name} <span className="q t13">{voting ? seat : `${seat}, ${t('adviser')}`}</span>
      </span>
      {live && chairs ? (
        <Select
          name={`presence.${member.id}`}
          label={t('Attendance of {name}', { name: member.name })}
          silentLabel
          value={presence ?? 'absent'}
          onChange={(next) => note.mutate(next)}
          options={[
            { value: 'absent', label: t('not here') },
            { value: 'excused', label: t('excused') },
            { value: 'present', label: t('here'), disabled: meeting.state === 'planned' },
          ]}
        />
      ) : live && me ? (
        <Own
          state={meeting.state}
          presence={presence}
          onNote={(next) => note.mutate(next)}
          busy={note.isPending}
        />
      ) : (
        <Shown presence={presence} />
      )}
    </div>
  )
}

type OwnProps = {
  state: MeetingView['state']
  presence: Sitter['presence']
  onNote: (next: Presence) => void
  busy: boolean
}

function Own({ state, presence, onNote, busy }: OwnProps) {
  if (state === 'open' && presence !== 'present')
    return (
      <Button kind="pri" size="s" busy={busy} onPress={() => onNote('present')}>
        {t('I am here')}
      </Button>
    )
  if (state === 'planned' && presence !== 'excused')
    return (
      <Button size="s" busy={busy} onPress={() => onNote('excused')}>
        {t('I cannot come')}
      </Button>
    )
  return (
    <span className={styles.acts}>
      <Shown presence={presence} />
      <Button size="s" kind="ghost" busy={busy} onPress={() => onNote('absent')}>
        {state === 'open' ? t('I leave') : t('I can come after all')}
      </Button>
    </span>
  )
}

function Shown({ presence }: { presence: Sitter['presence'] }) {
  if (presence === 'present') return <StateWord tone="good">{t('here')}</StateWord>
  if (presence === 'excused') return <StateWord tone="wait">{t('excused')}</StateWord>
  return <span className="q">{t('not here')}</span>
}
