import { Button } from '#web/design/button.tsx'
import { RadioGroup } from '#web/design/choice-field.tsx'
import { Combobox } from '#web/design/combobox.tsx'
import { DateTimeField } from '#web/design/date-field.tsx'
import { FormRow } from '#web/design/form.tsx'
import { TextArea } from '#web/design/text-field.tsx'
import { useMinute } from '#web/design/time.tsx'
import { formatTime, t } from '#web/i18n.ts'
import { MemberField } from '#web/member-field.tsx'
import { useSetSearch } from '#web/screen-hooks.ts'
import { useSession } from '#web/session.ts'
import { ChannelChoice } from '../parts/channel-choice.tsx'
import { useAbilityItems } from '../parts/use-words.ts'
import type { Kind } from '../types.ts'
import { moments } from './moments.ts'
import styles from './what-if.module.css'

export type Scenario = {
  member: { id: string; name: string }
  kind: Kind
  channelIds: string[]
  text: string
  language: string | null
  /** ISO instant; null is now. */
  at: string | null
}

type ScenarioFormProps = { scenario: Scenario; onText: (text: string) => void }

/** Who, what, where, when. The address keeps all of it but the text. */
export function ScenarioForm({ scenario, onText }: ScenarioFormProps) {
  const set = useSetSearch()
  const me = useSession().member.id
  const { languages } = useAbilityItems()
  return (
    <form
      className={`form ${styles.form}`}
      aria-label={t('What if')}
      onSubmit={(event) => event.preventDefault()}
    >
      <FormRow>
        <MemberField
          name="member"
          label={t('Who')}
          value={scenario.member}
          onChange={(person) => set({ member: person && person.id !== me ? person.id : undefined })}
        />
        <RadioGroup
          name="kind"
          label={t('Does what')}
          value={scenario.kind}
          onChange={(kind) => set({ kind })}
          options={[
            { value: 'post', label: t('Publishes a post') },
            { value: 'reply', label: t('Answers somebody') },
          ]}
        />
      </FormRow>
      <ChannelChoice
        legend={t('Where')}
        values={scenario.channelIds}
        onChange={(ids) => set({ on: ids.join(',') || undefined })}
      />
      <TextArea
        name="text"
        label={t('In which words')}
        hint={t('Without a text the rules answer for something harmless.')}
        rows={5}
        value={scenario.text}
        onChange={onText}
      />
      <FormRow>
        <Combobox
          name="language"
          label={t('Language')}
          hint={t('Empty: it limits nothing.')}
          items={languages}
          value={scenario.language}
          onChange={(language) => set({ language: language ?? undefined })}
        />
        <Moment at={scenario.at} />
      </FormRow>
    </form>
  )
}

function Moment({ at }: { at: string | null }) {
  const set = useSetSearch()
  const now = new Date(useMinute() * 60_000)
  return (
    <div className={styles.moment}>
      <DateTimeField
        name="at"
        label={t('When')}
        hint={t('Empty: now')}
        value={at ?? undefined}
        onChange={(iso) => set({ at: iso ?? undefined })}
      />
      <div className={styles.moments}>
        <Button size="s" pressed={at === null} onPress={() => set({ at: undefined })}>
          {t('Now')}
        </Button>
        {moments(now).map((moment) => (
          <Button
            key={moment.id}
            size="s"
            pressed={at === moment.at.toISOString()}
            onPress={() => set({ at: moment.at.toISOString() })}
          >
            {formatTime(moment.at, now)}
          </Button>
        ))}
      </div>
    </div>
  )
}
