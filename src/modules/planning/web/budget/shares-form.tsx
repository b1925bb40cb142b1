import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { BudgetLine } from '#modules/planning/contract.ts'
import { api, orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { Select } from '#web/design/choice-field.tsx'
import { FormRow } from '#web/design/form.tsx'
import { SectionHead } from '#web/design/rows.tsx'
import { NumberField } from '#web/design/text-field.tsx'
import { formatNumber, t } from '#web/i18n.ts'
import css from '../planning.module.css'
import { useAct } from '../use-act.ts'

type Share = { departmentId: string; share: number }

/** Who bears a line, in percent that make a hundred; and at how much over plan its owner is told. */
export function SharesForm({ line, mayChange }: { line: BudgetLine; mayChange: boolean }) {
  const departments = useQuery(orpc.people.departments.queryOptions()).data?.departments ?? []
  const [shares, setShares] = useState<Share[]>(() =>
    line.shares.map(({ department, share }) => ({ departmentId: department.id, share })),
  )
  const save = useAct(api.planning.setShares, t('Saved.'))
  const sum = shares.reduce((all, one) => all + one.share, 0)
  const change = (at: number, next: Partial<Share>): void =>
    setShares(shares.map((one, index) => (index === at ? { ...one, ...next } : one)))
  const free = departments.filter(({ id }) => !shares.some((one) => one.departmentId === id))
  return (
    <>
      <SectionHead title={t('Who bears it')} level={3} />
      {shares.length === 0 ? (
        <p className="q t13">
          {line.department ? t('{name} alone.', { name: line.department.name }) : t('The whole house.')}
        </p>
      ) : null}
      {shares.map((one, at) => (
        <ShareRow
          key={one.departmentId}
          at={at}
          share={one}
          mayChange={mayChange}
          choices={departments.filter(
            ({ id }) => id === one.departmentId || free.some((other) => other.id === id),
          )}
          onChange={(next) => change(at, next)}
          onRemove={() => setShares(shares.filter((_, index) => index !== at))}
        />
      ))}
      {mayChange ? (
        <div className={css.acts}>
          <Button
            icon="plus"
            disabledReason={free.length === 0 ? t('Every department stands there already.') : undefined}
            onPress={() =>
              setShares([...shares, { departmentId: free[0]?.id ?? '', share: Math.max(0, 10_000 - sum) }])
            }
          >
            {t('Add a department')}
          </Button>
          <Button
            kind="pri"
            busy={save.isPending}
            disabledReason={
              shares.length > 0 && sum !== 10_000
                ? t('The shares make {sum} %, not 100 %.', { sum: formatNumber(sum / 100, 'one') })
                : undefined
            }
            onPress={() => save.mutate({ lineId: line.lineId, shares })}
          >
            {t('Save the shares')}
          </Button>
        </div>
      ) : null}
      <ThresholdForm line={line} mayChange={mayChange} />
    </>
  )
}

type ShareRowProps = {
  at: number
  share: Share
  mayChange: boolean
  choices: readonly { id: string; name: string }[]
  onChange: (next: Partial<Share>) => void
  onRemove: () => void
}

function ShareRow({ at, share, mayChange, choices, onChange, onRemove }: ShareRowProps) {
  return (
    <FormRow>
      <Select
        name={`department-${at}`}
        label={t('Department')}
        value={share.departmentId}
        disabled={!mayChange}
        onChange={(departmentId) => onChange({ departmentId })}
        options={choices.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <NumberField
        name={`share-${at}`}
        label={t('Share in percent')}
        value={share.share / 100}
        min={0.01}
        max={100}
        step={0.01}
        disabled={!mayChange}
        onChange={(value) => onChange({ share: Math.round((value ?? 0) * 100) })}
      />
      {mayChange ? (
        <Button kind="ghost" icon="trash" onPress={onRemove}>
          {t('Remove')}
        </Button>
      ) : null}
    </FormRow>
  )
}

function ThresholdForm({ line, mayChange }: { line: BudgetLine; mayChange: boolean }) {
  const [percent, setPercent] = useState<number | null>(line.threshold)
  const tell = useAct(api.planning.setThreshold, t('Saved.'))
  return (
    <>
      <SectionHead title={t('When somebody is told')} level={3} />
      <FormRow>
        <NumberField
          name="percent"
          label={t('Percent over plan')}
          hint={t('Empty: as in the whole house.')}
          value={percent}
          min={1}
          max={500}
          disabled={!mayChange}
          onChange={setPercent}
        />
        {mayChange ? (
          <Button
            busy={tell.isPending}
            onPress={() => tell.mutate({ lineId: line.lineId, departmentId: null, percent })}
          >
            {t('Save')}
          </Button>
        ) : null}
      </FormRow>
    </>
  )
}
