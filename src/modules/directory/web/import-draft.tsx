import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, orpc } from '#web/api.ts'
import { Banner } from '#web/design/banner.tsx'
import { Button } from '#web/design/button.tsx'
import { Checkbox } from '#web/design/choice-field.tsx'
import { FieldGroup } from '#web/design/form.tsx'
import { Panel } from '#web/design/page.tsx'
import { toastError } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'
import { useGo } from '#web/screen-hooks.ts'
import type { ImportView } from '../contract.ts'
import css from './directory.module.css'
import { ImportColumns } from './import-columns.tsx'
import { ImportPreview, type Show } from './import-preview.tsx'

type DraftProps = {
  view: ImportView
  show: Show
  onShow: (show: Show) => void
  onMore: () => void
}

/** Before anything happens: what the columns mean, what else to do, and line by line what would come of it. */
export function ImportDraft({ view, show, onShow, onMore }: DraftProps) {
  const queries = useQueryClient()
  const { columns, options, id: importId } = view
  if (!columns) return null
  const adjust = async (
    change: Partial<Pick<ImportView, 'options'>> & { mapping?: typeof columns.mapping },
  ) => {
    try {
      await api.directory.adjust({ importId, mapping: columns.mapping, options, ...change })
      await queries.invalidateQueries({ queryKey: orpc.directory.import.key() })
    } catch (error) {
      toastError(error)
    }
  }
  return (
    <>
      <Panel
        title={t('What the columns mean')}
        note={t('{n, plural, one {# line} other {# lines}}', { n: columns.lines })}
      >
        <ImportColumns columns={columns} onChange={(mapping) => void adjust({ mapping })} />
      </Panel>
      <Panel title={t('What else happens')}>
        <Options options={options} onChange={(next) => void adjust({ options: next })} />
      </Panel>
      <Panel title={t('What would happen')}>
        {view.plan ? (
          <>
            <ImportPreview plan={view.plan} show={show} onShow={onShow} onMore={onMore} />
            <StartBar view={view} />
          </>
        ) : (
          <p className="q">{t('Choose the columns for the name and the e-mail address first.')}</p>
        )}
      </Panel>
    </>
  )
}

type Options = ImportView['options']

function Options({ options, onChange }: { options: Options; onChange: (options: Options) => void }) {
  const box = (name: keyof Options, label: string, hint: string) => (
    <Checkbox
      key={name}
      name={name}
      label={label}
      hint={hint}
      checked={options[name]}
      onChange={(on) => onChange({ ...options, [name]: on })}
    />
  )
  return (
    <FieldGroup legend={t('Beyond adding and changing people')}>
      {box(
        'createDepartments',
        t('Make departments that are missing'),
        t('From paths such as “Sales / Nordics”. Otherwise such lines are errors.'),
      )}
      {box(
        'emptyClears',
        t('Empty cells empty what is there'),
        t('Otherwise they leave it. Names, addresses and roles are never emptied.'),
      )}
      {box(
        'leaveMissing',
        t('Whoever is not in the file leaves today'),
        t(
          'For a list of the whole house. Their sessions and mandates end at once. You yourself always stay.',
        ),
      )}
      {box(
        'leaveOutErrors',
        t('Leave lines with errors out'),
        t('Otherwise nothing is imported while there are any.'),
      )}
    </FieldGroup>
  )
}

function StartBar({ view }: { view: ImportView }) {
  const queries = useQueryClient()
  const go = useGo()
  const [busy, setBusy] = useState(false)
  const counts = view.plan?.counts
  if (!counts) return null
  const changes = counts.new + counts.returns + counts.changed + counts.leaving
  const blocked = counts.error > 0 && !view.options.leaveOutErrors
  const act = async (work: () => Promise<unknown>, after: () => void): Promise<void> => {
    setBusy(true)
    try {
      await work()
      after()
    } catch (error) {
      toastError(error)
    } finally {
      setBusy(false)
    }
  }
  const importId = view.id
  const refresh = (): void => void queries.invalidateQueries({ queryKey: orpc.directory.key() })
  return (
    <>
      {counts.leaving > 0 ? (
        <Banner
          tone="warn"
          title={t('{n, plural, one {# person would leave} other {# people would leave}}', {
            n: counts.leaving,
          })}
        >
          {t(
            'They are signed out and lose their mandates when you start. Look at them under “Leaving” first.',
          )}
        </Banner>
      ) : null}
      <div className={css.acts}>
        <Button
          kind="pri"
          busy={busy}
          disabledReason={
            blocked
              ? t(
                  'Correct {n, plural, one {# line} other {# lines}} and upload the file again, or leave them out.',
                  {
                    n: counts.error,
                  },
                )
              : changes === 0 && counts.departments === 0
                ? t('The directory agrees with this file already.')
                : undefined
          }
          onPress={() => void act(() => api.directory.start({ importId }), refresh)}
        >
          {t('Import {n, plural, one {# person} other {# people}}', { n: changes })}
        </Button>
        <Button
          kind="ghost"
          onPress={() =>
            void act(
              () => api.directory.drop({ importId }),
              () => {
                refresh()
                go('/settings/directory')
              },
            )
          }
        >
          {t('Put this file away')}
        </Button>
      </div>
    </>
  )
}
