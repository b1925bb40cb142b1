import type { RuleText, TargetText } from '#modules/on-call/contract.ts'
import { Button } from '#web/design/button.tsx'
import { Chip } from '#web/design/chip.tsx'
import { Checkbox } from '#web/design/choice-field.tsx'
import { Combobox } from '#web/design/combobox.tsx'
import { IconButton } from '#web/design/icon-button.tsx'
import { SectionHead } from '#web/design/rows.tsx'
import { NumberField } from '#web/design/text-field.tsx'
import { t } from '#web/i18n.ts'
import css from '../on-call.module.css'
import { targetText } from '../words.ts'

type Choice = { target: TargetText; label: string }
type RuleProps = {
  rule: RuleText
  /** Whom each rung would ring at this moment. */
  now: readonly (readonly { id: string; name: string }[])[]
  choices: readonly Choice[]
  may: boolean
  onChange: (rule: RuleText) => void
}

/** The rungs of one severity, from the first to the last. */
export function RuleFields({ rule, now, choices, may, onChange }: RuleProps) {
  const setRung = (at: number, part: Partial<RuleText['rungs'][number]>) =>
    onChange({
      ...rule,
      rungs: rule.rungs.map((rung, index) => (index === at ? { ...rung, ...part } : rung)),
    })
  return (
    <div>
      {rule.rungs.map((rung, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a rung is its place
        <div key={at} className={css.rung}>
          <SectionHead
            title={t('Rung {n}', { n: at + 1 })}
            end={
              may && rule.rungs.length > 1 ? (
                <IconButton
                  icon="trash"
                  label={t('Remove rung {n}', { n: at + 1 })}
                  onPress={() => onChange({ ...rule, rungs: rule.rungs.filter((_, index) => index !== at) })}
                />
              ) : null
            }
          />
          <Targets
            at={at}
            targets={rung.targets}
            choices={choices}
            may={may}
            onChange={(targets) => setRung(at, { targets })}
          />
          <p className="t13 q">{nowText(now[at])}</p>
          {may ? (
            <NumberField
              name={`minutes-${at}`}
              label={t('Minutes until the next rung')}
              value={rung.minutes}
              onChange={(minutes) => setRung(at, { minutes: minutes ?? 1 })}
            />
          ) : (
            <p className="t13">
              {t('{count, plural, one {# minute} other {# minutes}}', { count: rung.minutes })}
            </p>
          )}
        </div>
      ))}
      {may ? (
        <>
          <Checkbox
            name="workingHours"
            label={t('In working hours only')}
            hint={t('Minutes are counted, and people rung, while the desk is open.')}
            checked={rule.workingHours}
            onChange={(workingHours) => onChange({ ...rule, workingHours })}
          />
          <Button
            size="s"
            icon="plus"
            onPress={() => onChange({ ...rule, rungs: [...rule.rungs, { targets: [], minutes: 10 }] })}
          >
            {t('Add a rung')}
          </Button>
        </>
      ) : null}
    </div>
  )
}

function nowText(people: readonly { name: string }[] | undefined): string {
  if (!people || people.length === 0) return t('At this moment, as saved: nobody.')
  return t('At this moment, as saved: {names}.', { names: people.map(({ name }) => name).join(', ') })
}

const keyOf = (target: TargetText): string => JSON.stringify(target)

type TargetsProps = {
  at: number
  targets: readonly TargetText[]
  choices: readonly Choice[]
  may: boolean
  onChange: (targets: TargetText[]) => void
}

function Targets({ at, targets, choices, may, onChange }: TargetsProps) {
  const label = (target: TargetText): string =>
    targetText(target, choices.find((one) => keyOf(one.target) === keyOf(target))?.label ?? '?')
  const open = choices.filter(
    ({ target }) =>
      !targets.some((one) => keyOf(one) === keyOf(target)) && (at > 0 || target.kind !== 'manager'),
  )
  return (
    <>
      <div className={css.chips}>
        {targets.map((target) =>
          may ? (
            <Chip
              key={keyOf(target)}
              onRemove={() => onChange(targets.filter((one) => keyOf(one) !== keyOf(target)))}
              removeLabel={t('Take {name} out', { name: label(target) })}
            >
              {label(target)}
            </Chip>
          ) : (
            <Chip key={keyOf(target)}>{label(target)}</Chip>
          ),
        )}
      </div>
      {may ? (
        <Combobox
          name={`target-${at}`}
          label={t('Ring also')}
          items={open.map(({ target }) => ({ id: keyOf(target), label: label(target) }))}
          value={null}
          onChange={(id) => {
            const chosen = open.find(({ target }) => keyOf(target) === id)
            if (chosen) onChange([...targets, chosen.target])
          }}
        />
      ) : null}
    </>
  )
}
