import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Routes } from '#modules/inbox/contract.ts'
import { orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { Checkbox } from '#web/design/choice-field.tsx'
import { Page, PageTitle, Panel, Split } from '#web/design/page.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { t } from '#web/i18n.ts'
import { usePlace } from '#web/screen-hooks.ts'
import { GivingPanel } from '../assignment/giving-panel.tsx'
import { LearnedPanel } from './learned-panel.tsx'
import { PreviewPanel } from './preview-panel.tsx'
import styles from './routing.module.css'
import { RuleForm } from './rule-form.tsx'
import { RuleList } from './rule-list.tsx'
import { SaveBar } from './save-bar.tsx'
import { useDraft } from './use-draft.ts'
import { usePreview } from './use-preview.ts'
import { VersionList } from './version-list.tsx'

/** Settings, Routing: the rules that bring what comes in to its desk, tried on what came in lately. */
export function Screen() {
  const routes = useQuery(orpc.inbox.routes.queryOptions())
  usePlace([t('Settings'), t('Routing')])
  return (
    <Page>
      <PageTitle title={t('Routing')} note={t('Which desk gets what people write to you')} />
      <QueryView query={routes} skeleton="form" what={t('The rules could not be loaded.')}>
        {(data) => <Desk routes={data} />}
      </QueryView>
    </Page>
  )
}

function Desk({ routes }: { routes: Routes }) {
  const draft = useDraft(routes)
  const preview = usePreview(draft, routes.mayNot === null)
  const [adding, setAdding] = useState(false)
  const mayChange = routes.mayNot === null
  return (
    <Split aside={mayChange ? <PreviewPanel preview={preview} /> : null}>
      {routes.mayNot ? <p className="q">{routes.mayNot}</p> : null}
      <Panel title={t('Rules')} note={t('The first one that fits decides')}>
        <RuleList draft={draft} routes={routes} preview={preview.answer} />
        {adding ? (
          <RuleForm
            onCancel={() => setAdding(false)}
            onSave={(rule) => {
              draft.edit({ rules: [...draft.rules, rule] })
              setAdding(false)
            }}
          />
        ) : mayChange ? (
          <div className={styles.acts}>
            <Button icon="plus" onPress={() => setAdding(true)}>
              {t('Add a rule')}
            </Button>
          </div>
        ) : null}
      </Panel>
      <Panel title={t('After the rules')}>
        <Checkbox
          name="ownWords"
          label={t('Ask the words every department is known by')}
          hint={t(
            '“Dividend” goes to Investor Relations, “vacancy” to HR, and so on, in English and German.',
          )}
          checked={draft.ownWords}
          disabled={!mayChange}
          onChange={(ownWords) => draft.edit({ ownWords })}
        />
        <p className="q t13">
          {t('What nothing claims goes to customer service; where there is none, to the reception desk.')}
        </p>
      </Panel>
      <LearnedPanel />
      <GivingPanel />
      {draft.changed ? <SaveBar draft={draft} routes={routes} preview={preview} /> : null}
      <VersionList routes={routes} />
    </Split>
  )
}
