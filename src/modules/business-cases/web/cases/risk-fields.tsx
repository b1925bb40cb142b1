import { Button } from '#web/design/button.tsx'
import { Select } from '#web/design/choice-field.tsx'
import { IconButton } from '#web/design/icon-button.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { t } from '#web/i18n.ts'
import css from '../cases.module.css'
import type { Risk } from './shapes.ts'
import { withAt } from './with-at.ts'

const third = (text: string): 1 | 2 | 3 => (text === '1' ? 1 : text === '3' ? 3 : 2)

export function RiskFields({ risks, onChange }: { risks: Risk[]; onChange: (risks: Risk[]) => void }) {
  const put = (index: number, risk: Risk | null): void => onChange(withAt(risks, index, risk))
  const thirds = [
    { value: '1', label: t('low') },
    { value: '2', label: t('middle') },
    { value: '3', label: t('high') },
  ]
  return (
    <div>
      {risks.map((risk, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no id
        <div key={index} className={css.line}>
          <div className={css.wideCell}>
            <TextField
              name={`risks.${index}.what`}
              label={t('Risk')}
              value={risk.what}
              onChange={(what) => put(index, { ...risk, what })}
              required
            />
          </div>
          <Select
            name={`risks.${index}.chance`}
            label={t('How likely')}
            value={String(risk.chance)}
            onChange={(value) => put(index, { ...risk, chance: third(value) })}
            options={thirds}
          />
          <Select
            name={`risks.${index}.weight`}
            label={t('How grave')}
            value={String(risk.weight)}
            onChange={(value) => put(index, { ...risk, weight: third(value) })}
            options={thirds}
          />
          <TextField
            name={`risks.${index}.answer`}
            label={t('What we would do')}
            value={risk.answer}
            onChange={(answer) => put(index, { ...risk, answer })}
          />
          <IconButton icon="trash" label={t('Remove this risk')} onPress={() => put(index, null)} />
        </div>
      ))}
      <Button
        kind="ghost"
        size="s"
        icon="plus"
        onPress={() => onChange([...risks, { what: '', chance: 2, weight: 2, answer: '' }])}
      >
        {t('Add a risk')}
      </Button>
    </div>
  )
}
