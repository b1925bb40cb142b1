import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { orpc } from '#web/api.ts'
import { readSetting } from '#web/choices.ts'
import { Button } from '#web/design/button.tsx'
import { Checkbox, Select } from '#web/design/choice-field.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { t } from '#web/i18n.ts'
import { useSession } from '#web/session.ts'
import styles from '../council.module.css'
import type { RulesChange } from '../types.ts'
import { andList } from '../words.ts'
import type { ChangeDraft } from './change-draft.ts'
import { ConsentFields } from './consent-fields.tsx'
import { RulesPreviewPart } from './rules-preview.tsx'
import {
  applied,
  changedParts,
  classes,
  className,
  modelName,
  models,
  preparedChange,
  withoutEqual,
} from './rules-words.ts'

type RulesFieldsProps = { draft: ChangeDraft['rules']; onChange: (draft: ChangeDraft['rules']) => void }

/**
 * A change of the rules: what the council decides most often stands here; everything finer is put together under Rules
 * and taken over from there.
 */
export function RulesFields({ draft, onChange }: RulesFieldsProps) {
  const query = useQuery(orpc.governance.rules.queryOptions())
  const rulebook = query.data?.rulebook
  useEffect(() => {
    // A change that was not begun yet is made from the rules as they are.
    if (rulebook && draft.basedOn === 0) onChange({ ...draft, basedOn: rulebook.version })
  }, [rulebook, draft, onChange])
  return (
    <QueryView query={query} skeleton="form" what={t('The rules could not be loaded.')}>
      {(view) => {
        const next = applied(view.rulebook, draft.change)
        const edit = (more: RulesChange): void =>
          onChange({
            basedOn: view.rulebook.version,
            change: withoutEqual(view.rulebook, { ...draft.change, ...more }),
          })
        const toggled = (
          list: readonly (typeof classes)[number][],
          one: (typeof classes)[number],
          on: boolean,
        ) => classes.filter((item) => (item === one ? on : list.includes(item)))
        return (
          <div className={styles.block}>
            <Prepared version={view.rulebook.version} onTake={(change) => edit(change)} />
            <Select
              name="model"
              label={t('Model')}
              hint={t('Another model brings its own consents along.')}
              value={next.model}
              onChange={(model) =>
                edit(model === view.rulebook.model ? { model } : { model, matrix: undefined })
              }
              options={models.map((model) => ({ value: model, label: modelName(model) }))}
            />
            {next.model === view.rulebook.model ? (
              <ConsentFields matrix={next.matrix} onChange={(matrix) => edit({ matrix })} />
            ) : null}
            <fieldset>
              <legend className="label">{t('Rests in quiet periods')}</legend>
              <div className={styles.checks}>
                {classes.map((one) => (
                  <Checkbox
                    key={one}
                    name={`quiet.${one}`}
                    label={className(one)}
                    checked={next.quietClasses.includes(one)}
                    onChange={(on) => edit({ quietClasses: toggled(next.quietClasses, one, on) })}
                  />
                ))}
              </div>
            </fieldset>
            <Checkbox
              name="byCouncil"
              label={t('Only the council changes the rules')}
              hint={t('Nobody else can, whatever their rights, until the council decides otherwise.')}
              checked={next.byCouncil}
              onChange={(byCouncil) => edit({ byCouncil })}
            />
            <Changed draft={draft} />
          </div>
        )
      }}
    </QueryView>
  )
}

/** What was put together under Rules on this device. */
function Prepared({ version, onTake }: { version: number; onTake: (change: RulesChange) => void }) {
  const { organisation } = useSession()
  const found = preparedChange(readSetting<unknown>(`rules.${organisation.id}`, null))
  if (!found) return null
  const parts = andList(changedParts(found.change))
  return (
    <div className={styles.acts}>
      <p className="q">
        {t('Under Rules a change is prepared: {parts}.', { parts })}
        {found.basedOn < version ? ` ${t('The rules changed since.')}` : ''}
      </p>
      <Button size="s" onPress={() => onTake(found.change)}>
        {t('Take it over')}
      </Button>
    </div>
  )
}

function Changed({ draft }: { draft: ChangeDraft['rules'] }) {
  const parts = changedParts(draft.change)
  const changed = parts.length > 0
  const query = useQuery({
    ...orpc.governance.previewRules.queryOptions({ input: { change: draft.change } }),
    enabled: changed,
  })
  if (!changed) return <p className="q">{t('Nothing is changed yet.')}</p>
  return (
    <div className={styles.stack}>
      <p>
        <b className="mid">{t('Changes:')}</b> {andList(parts)}
      </p>
      <QueryView query={query} skeleton="text" what={t('What it would do could not be worked out.')}>
        {(preview) => <RulesPreviewPart preview={preview} />}
      </QueryView>
    </div>
  )
}
