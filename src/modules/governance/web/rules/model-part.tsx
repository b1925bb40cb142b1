import { useMutation } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'
import { Panel } from '#web/design/page.tsx'
import { toastError } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'
import type { Model } from '../types.ts'
import { modelName, modelSentence, models } from '../words/models.ts'
import styles from './model.module.css'
import { ModelDiagram } from './model-diagram.tsx'
import { useDesk } from './use-desk.ts'
import { WhoCounts } from './who-counts.tsx'

/** The organisational model as a preset, and who counts as what in it. */
export function Part() {
  return (
    <>
      <ModelChooser />
      <WhoCounts />
    </>
  )
}

function ModelChooser() {
  const { rulebook, current, mayNot, edit } = useDesk()
  // A model brings its matrix along; the server knows what is in it.
  const preset = useMutation(
    orpc.governance.previewRules.mutationOptions({
      onSuccess: ({ rulebook: next }) => edit({ model: next.model, matrix: next.matrix }),
      onError: toastError,
    }),
  )
  const choose = (model: Model): void => {
    if (model === current.model) edit({ model: undefined, matrix: undefined })
    else preset.mutate({ change: { model } })
  }
  const wanted = preset.isPending ? preset.variables.change.model : rulebook.model
  return (
    <Panel
      title={t('How the organisation speaks')}
      note={t('A model writes the consents; you adjust them afterwards')}
    >
      <fieldset className={styles.models} aria-label={t('Organisational model')} aria-busy={preset.isPending}>
        {models.map((model) => (
          <label key={model} className={styles.model}>
            <input
              type="radio"
              name="model"
              value={model}
              className="choice-radio"
              checked={wanted === model}
              disabled={mayNot !== null}
              onChange={() => choose(model)}
            />
            <ModelDiagram model={model} />
            <b className="strong">{modelName(model)}</b>
            <span className="q t13">{modelSentence(model)}</span>
            {model === current.model ? <span className="qq t13">{t('adopted')}</span> : null}
          </label>
        ))}
      </fieldset>
    </Panel>
  )
}
