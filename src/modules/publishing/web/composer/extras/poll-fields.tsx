import { Button } from '#web/design/button.tsx'
import { Checkbox, Select } from '#web/design/choice-field.tsx'
import { IconButton } from '#web/design/icon-button.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { t } from '#web/i18n.ts'
import type { PollInput } from '../../../contract.ts'
import { changeVariant } from '../content.ts'
import styles from './extras.module.css'
import { PartHead } from './part-head.tsx'
import type { ExtrasProps } from './props.ts'

type PollProps = ExtrasProps & { poll: PollInput; onChange: (poll: PollInput) => void }

const lengths = [60, 360, 720, 1440, 4320, 10_080, 20_160, 43_200]

/** A question with answers to choose from, on networks that have it. */
export function PollFields({ variant, channel, context, poll, onChange }: PollProps) {
  const limits = channel.limits.poll
  const { options } = poll
  const put = (index: number, words: string) =>
    onChange({ ...poll, options: options.map((one, at) => (at === index ? words : one)) })
  const minutes = lengths.filter(
    (one) => !limits || (one >= limits.minMinutes && one <= limits.maxMinutes) || one === poll.minutes,
  )
  return (
    <section className={styles.part} aria-label={t('Poll')}>
      <PartHead
        words={t('Poll')}
        remove={t('Remove the poll')}
        onRemove={() => context.edit((now) => changeVariant(now, variant.key, { poll: null }))}
      />
      {options.map((option, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the answers of a poll have no identity but their place
        <div className={styles.option} key={index}>
          <TextField
            name={`option-${variant.key}-${index}`}
            label={t('Answer {n}', { n: index + 1 })}
            value={option}
            maxLength={limits?.maxOptionLength}
            onChange={(words) => put(index, words)}
          />
          {options.length > (limits?.minOptions ?? 2) ? (
            <IconButton
              icon="close"
              label={t('Remove answer {n}', { n: index + 1 })}
              onPress={() => onChange({ ...poll, options: options.filter((_, at) => at !== index) })}
            />
          ) : null}
        </div>
      ))}
      {options.length < (limits?.maxOptions ?? 4) ? (
        <Button
          size="s"
          kind="ghost"
          icon="plus"
          onPress={() => onChange({ ...poll, options: [...options, ''] })}
        >
          {t('Add an answer')}
        </Button>
      ) : null}
      <Select
        name={`poll-length-${variant.key}`}
        label={t('Open for')}
        value={String(poll.minutes)}
        onChange={(value) => onChange({ ...poll, minutes: Number(value) })}
        options={minutes.map((one) => ({ value: String(one), label: duration(one) }))}
      />
      {limits?.multiple === false ? null : (
        <Checkbox
          name={`poll-multiple-${variant.key}`}
          label={t('Several answers may be chosen')}
          checked={poll.multiple}
          onChange={(multiple) => onChange({ ...poll, multiple })}
        />
      )}
    </section>
  )
}

function duration(minutes: number): string {
  const hours = Math.round(minutes / 60)
  return hours < 48
    ? t('{n, plural, one {# hour} other {# hours}}', { n: hours })
    : t('{n, plural, one {# day} other {# days}}', { n: Math.round(hours / 24) })
}
