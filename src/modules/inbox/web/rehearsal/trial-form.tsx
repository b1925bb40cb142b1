import type { RotaToday, Trial } from '#modules/inbox/contract.ts'
import { Button } from '#web/design/button.tsx'
import { Checkbox, RadioGroup, Select } from '#web/design/choice-field.tsx'
import { Panel } from '#web/design/page.tsx'
import { NumberField } from '#web/design/text-field.tsx'
import { t } from '#web/i18n.ts'
import { MoveLines } from './move-lines.tsx'
import css from './rehearsal.module.css'
import { ShiftLines } from './shift-lines.tsx'
import { type TrialDraft, trialOf } from './trial-draft.ts'

type FormProps = {
  today: RotaToday
  draft: TrialDraft
  /** The rules of routing being written on this device. */
  written: Trial['routes']
  edit: (change: Partial<TrialDraft>) => void
  clear: () => void
  busy: boolean
  onTry: () => void
}

/** What is tried: who is there when, which desk gets what, how long an answer takes, by when it is due. */
export function TrialForm({ today, draft, written, edit, clear, busy, onTry }: FormProps) {
  const desks = today.desks.map(({ id, name }) => ({ value: id, label: name }))
  const ready = trialOf(draft, written) !== null
  return (
    <Panel title={t('Your rota')}>
      <div className={css.form}>
        <Select
          name="weeks"
          label={t('Tried on')}
          value={draft.weeks}
          onChange={(weeks) => edit({ weeks })}
          options={['1', '4', '8', '13', '26', '52'].map((value) => ({
            value,
            label: t('{n, plural, one {the last week} other {the last # weeks}}', { n: Number(value) }),
          }))}
        />
        <RadioGroup
          name="base"
          label={t('The people below come')}
          value={draft.base}
          onChange={(base) => edit({ base })}
          options={[
            { value: 'today', label: t('on top of who was really there') },
            { value: 'nobody', label: t('instead of who was there, on the desks named') },
          ]}
        />
        <ShiftLines desks={desks} lines={draft.shifts} onChange={(shifts) => edit({ shifts })} />
        <MoveLines desks={desks} lines={draft.moves} onChange={(moves) => edit({ moves })} />
        <WrittenRules draft={draft} written={written} edit={edit} />
        <div className={css.line}>
          <NumberField
            name="median"
            label={t('An answer takes, in the middle')}
            hint={t('Empty: as seen in your answers')}
            suffix={t('min')}
            min={0.2}
            max={600}
            value={draft.median}
            onChange={(median) => edit({ median })}
          />
          <NumberField
            name="p90"
            label={t('One of ten takes longer than')}
            suffix={t('min')}
            min={0.2}
            max={2000}
            value={draft.p90}
            onChange={(p90) => edit({ p90 })}
          />
          <NumberField
            name="goal"
            label={t('Everything due within')}
            hint={t('Empty: the goals it really had')}
            suffix={t('min')}
            min={1}
            max={20_160}
            value={draft.goal}
            onChange={(goal) => edit({ goal })}
          />
        </div>
        <div className={css.acts}>
          <Button
            kind="pri"
            icon="refresh"
            busy={busy}
            onPress={onTry}
            disabledReason={ready ? undefined : t('Finish or remove the lines that are marked first')}
          >
            {t('Try it')}
          </Button>
          <Button kind="ghost" onPress={clear}>
            {t('Begin anew')}
          </Button>
        </div>
      </div>
    </Panel>
  )
}

/** Rules of routing can be tried before they are saved; without any it says where they are written. */
function WrittenRules({ draft, written, edit }: Pick<FormProps, 'draft' | 'written' | 'edit'>) {
  if (!written)
    return (
      <p className="t13 q">
        {t('Rules that you write under Settings, Routing can be tried here before you save them.')}
      </p>
    )
  return (
    <Checkbox
      name="routes"
      label={t('By the rules of routing that you are writing')}
      hint={t('{n, plural, one {# rule, not saved} other {# rules, not saved}}', {
        n: written.rules.length,
      })}
      checked={draft.routes}
      onChange={(routes) => edit({ routes })}
    />
  )
}
