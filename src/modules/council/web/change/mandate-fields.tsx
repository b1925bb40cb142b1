import { useQuery } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'
import { Checkbox, Select } from '#web/design/choice-field.tsx'
import { DateTimeField } from '#web/design/date-field.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { t } from '#web/i18n.ts'
import { MemberField } from '#web/member-field.tsx'
import styles from '../council.module.css'
import { andList, verbWord } from '../words.ts'
import type { ChangeDraft } from './change-draft.ts'

const verbs = ['reply', 'comment', 'publish', 'approve', 'state'] as const

type GrantProps = { draft: ChangeDraft['grant']; onChange: (draft: ChangeDraft['grant']) => void }

/** Who gets which right to speak; finer limits are set on the mandate itself, under Mandates. */
export function GrantFields({ draft, onChange }: GrantProps) {
  const set = (part: Partial<ChangeDraft['grant']>): void => onChange({ ...draft, ...part })
  const channels = useQuery(orpc.channels.list.queryOptions())
  const toggled = <T,>(list: readonly T[], one: T, on: boolean): T[] =>
    on ? [...list, one] : list.filter((item) => item !== one)
  return (
    <div className={styles.block}>
      <MemberField
        name="grantMember"
        label={t('Who')}
        value={draft.member}
        onChange={(member) => set({ member })}
      />
      <fieldset>
        <legend className="label">{t('May')}</legend>
        <div className={styles.checks}>
          {verbs.map((verb) => (
            <Checkbox
              key={verb}
              name={`verb.${verb}`}
              label={verbWord(verb)}
              checked={draft.verbs.includes(verb)}
              onChange={(on) => set({ verbs: toggled(draft.verbs, verb, on) })}
            />
          ))}
        </div>
      </fieldset>
      <TextField
        name="topics"
        label={t('Topics')}
        hint={t('Parted by commas; empty: all')}
        value={draft.topics}
        onChange={(topics) => set({ topics })}
      />
      {channels.data && channels.data.channels.length > 0 ? (
        <fieldset>
          <legend className="label">{t('Channels; none chosen: all')}</legend>
          <div className={styles.checks}>
            {channels.data.channels.map((channel) => (
              <Checkbox
                key={channel.id}
                name={`channel.${channel.id}`}
                label={`${channel.networkName} ${channel.handle}`}
                checked={draft.channelIds.includes(channel.id)}
                onChange={(on) => set({ channelIds: toggled(draft.channelIds, channel.id, on) })}
              />
            ))}
          </div>
        </fieldset>
      ) : null}
      <DateTimeField
        name="validTo"
        label={t('Ends')}
        hint={t('Empty: without end')}
        value={draft.validTo ?? undefined}
        onChange={(validTo) => set({ validTo })}
      />
    </div>
  )
}

type RevokeProps = { draft: ChangeDraft['revoke']; onChange: (draft: ChangeDraft['revoke']) => void }

/** Whose mandate ends, and which. Those that come with a role end with the role. */
export function RevokeFields({ draft, onChange }: RevokeProps) {
  const memberId = draft.member?.id
  const query = useQuery({
    ...orpc.governance.mandates.queryOptions({
      input: { view: 'standing', ...(memberId ? { memberId } : {}) },
    }),
    enabled: memberId !== undefined,
  })
  const found = (query.data?.mandates ?? []).filter(
    (mandate) => mandate.member.id === memberId && mandate.source === 'appointed',
  )
  return (
    <div className={styles.block}>
      <MemberField
        name="revokeMember"
        label={t('Whose mandate')}
        value={draft.member}
        onChange={(member) => onChange({ member, mandateId: null })}
      />
      {memberId && query.data ? (
        found.length > 0 ? (
          <Select
            name="mandateId"
            label={t('Mandate')}
            placeholder={t('Choose')}
            value={draft.mandateId ?? ''}
            onChange={(mandateId) => onChange({ ...draft, mandateId })}
            options={found.map((mandate) => ({
              value: mandate.id,
              label: [andList(mandate.verbs.map(verbWord)), ...(mandate.topics ?? [])].join(' · '),
            }))}
          />
        ) : (
          <p className="q">
            {t('Nobody appointed this person by name. What comes with a role ends with the role.')}
          </p>
        )
      ) : null}
    </div>
  )
}
