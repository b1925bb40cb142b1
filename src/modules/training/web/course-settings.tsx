import { RadioGroup } from '#web/design/choice-field.tsx'
import { FormRow } from '#web/design/form.tsx'
import { NumberField, TextArea, TextField } from '#web/design/text-field.tsx'
import { t } from '#web/i18n.ts'
import { type Depth, depths, type Track, tracks } from '../contract/content.ts'
import styles from './training.module.css'
import type { Draft } from './use-draft.ts'
import { depthName, depthWords, trackName, trackWords } from './words.ts'

const between = (value: number | null, least: number, most: number, otherwise: number): number =>
  value === null ? otherwise : Math.min(most, Math.max(least, Math.round(value)))

/** What the course is, how its quiz is passed, and how long its certificate holds. */
export function CourseSettings({ draft }: { draft: Draft }) {
  const { content, change, problemAt } = draft
  return (
    <div className={styles.stack} style={{ maxWidth: 620 }}>
      <TextField
        name="title"
        label={t('Title')}
        maxLength={120}
        value={content.title}
        error={problemAt('title')}
        onChange={(title) => change({ title })}
      />
      <TextArea
        name="summary"
        label={t('What one can do afterwards')}
        rows={2}
        value={content.summary}
        error={problemAt('summary')}
        count={{ used: content.summary.length, limit: 400 }}
        onChange={(summary) => change({ summary: summary.slice(0, 400) })}
      />
      <FormRow>
        <RadioGroup<Track>
          name="track"
          label={t('Track')}
          value={content.track}
          onChange={(track) => change({ track })}
          options={tracks.map((value) => ({ value, label: trackName(value), hint: trackWords(value) }))}
        />
        <RadioGroup<Depth>
          name="depth"
          label={t('Depth')}
          value={content.depth}
          onChange={(depth) => change({ depth })}
          options={depths.map((value) => ({ value, label: depthName(value), hint: depthWords(value) }))}
        />
      </FormRow>
      <FormRow>
        <NumberField
          name="minutes"
          label={t('Minutes it takes')}
          min={1}
          max={600}
          value={content.minutes}
          onChange={(value) => change({ minutes: between(value, 1, 600, 10) })}
        />
        <NumberField
          name="draw"
          label={t('Questions an attempt draws')}
          min={1}
          max={50}
          value={content.draw}
          onChange={(value) => change({ draw: between(value, 1, 50, 5) })}
        />
        <NumberField
          name="pass"
          label={t('Needed to pass')}
          suffix="%"
          min={1}
          max={100}
          value={content.passPercent}
          onChange={(value) => change({ passPercent: between(value, 1, 100, 80) })}
        />
        <NumberField
          name="months"
          label={t('Months a certificate holds')}
          hint={t('Empty: for good')}
          min={1}
          max={120}
          value={content.validMonths}
          onChange={(value) => change({ validMonths: value === null ? null : between(value, 1, 120, 12) })}
        />
      </FormRow>
    </div>
  )
}
