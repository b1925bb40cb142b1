import { Checkbox, Select } from '#web/design/choice-field.tsx'
import { Combobox } from '#web/design/combobox.tsx'
import { FormRow } from '#web/design/form.tsx'
import { t } from '#web/i18n.ts'
import { ChannelChoice } from '../parts/channel-choice.tsx'
import { useTopicItems } from '../parts/use-words.ts'
import type { ContentRule, Kind } from '../types.ts'
import { classWords, contentClasses } from '../words/classes.ts'
import { toSlug } from '../words/slug.ts'
import { LinesField } from './lines-field.tsx'
import { kindsWords } from './matrix-words.ts'

type ContentEditorProps = { rule: ContentRule; onChange: (rule: ContentRule) => void }

const kindChoices: Readonly<Record<'both' | Kind, Kind[] | null>> = {
  both: null,
  post: ['post'],
  reply: ['reply'],
}

/** Everything about one rule; what is changed here waits to be adopted. */
export function ContentEditor({ rule, onChange }: ContentEditorProps) {
  const topics = useTopicItems()
  const set = (change: Partial<ContentRule>): void => onChange({ ...rule, ...change })
  const kinds = rule.kinds?.length === 1 ? (rule.kinds[0] ?? 'both') : 'both'
  return (
    <div className="form">
      <FormRow>
        <Select
          name={`class.${rule.id}`}
          label={t('Class')}
          value={rule.class}
          onChange={(of) => set({ class: of })}
          options={contentClasses.map((value) => ({ value, label: classWords(value) }))}
        />
        <Combobox
          name={`topic.${rule.id}`}
          label={t('Topic')}
          hint={t('Mandates name the same word.')}
          items={topics}
          value={rule.topic}
          allowCustom
          onChange={(topic) => set({ topic: topic ? toSlug(topic) || null : null })}
        />
        <Select
          name={`kinds.${rule.id}`}
          label={t('In')}
          value={kinds}
          onChange={(value) => set({ kinds: kindChoices[value] })}
          options={(['both', 'post', 'reply'] as const).map((value) => ({
            value,
            label: kindsWords(kindChoices[value]),
          }))}
        />
      </FormRow>
      <Checkbox
        name={`reserved.${rule.id}`}
        label={t('Reserved')}
        hint={t(
          'Only those whose mandate names the topic speak about it by themselves; others need their consent.',
        )}
        checked={rule.reserved}
        onChange={(reserved) => set({ reserved })}
      />
      <LookFor rule={rule} set={set} />
    </div>
  )
}

type LookForProps = { rule: ContentRule; set: (change: Partial<ContentRule>) => void }

function LookFor({ rule, set }: LookForProps) {
  return (
    <>
      <FormRow>
        <LinesField
          name={`words.${rule.id}`}
          label={t('Words')}
          hint={t('One a line; case and accents do not matter. “recall*” also finds “recalled”.')}
          values={rule.words}
          shortest={2}
          onChange={(words) => set({ words })}
        />
        <LinesField
          name={`hosts.${rule.id}`}
          label={t('Links to')}
          hint={t('One host a line: “example.com” also finds “shop.example.com”.')}
          values={rule.hosts}
          shortest={3}
          normal={hostOf}
          onChange={(hosts) => set({ hosts })}
        />
      </FormRow>
      <Checkbox
        name={`everything.${rule.id}`}
        label={t('Everything on some channels')}
        hint={t('Without words and links every content there is of this class.')}
        checked={rule.channelIds !== null}
        onChange={(some) => set({ channelIds: some ? [] : null })}
      />
      {rule.channelIds ? (
        <ChannelChoice values={rule.channelIds} onChange={(channelIds) => set({ channelIds })} />
      ) : null}
    </>
  )
}

/** The host of an address that was pasted whole. */
function hostOf(text: string): string {
  return (
    text
      .toLowerCase()
      .replace(/^[a-z]+:\/\//, '')
      .split(/[/?#:]/)[0] ?? ''
  )
}
