import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ClockRules } from '#modules/inbox/contract.ts'
import { orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { Page, PageTitle, Panel, Split } from '#web/design/page.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { t } from '#web/i18n.ts'
import { usePlace } from '#web/screen-hooks.ts'
import { ClockRuleForm } from './clock-rule-form.tsx'
import { ClockRuleList } from './clock-rule-list.tsx'
import { ClockSaveBar } from './clock-save-bar.tsx'
import { ClockVersions } from './clock-versions.tsx'
import styles from './clocks.module.css'
import { TryPanel, useTry } from './try-panel.tsx'
import { useClockDraft } from './use-clock-draft.ts'

/** Settings, Clocks: how long people wait at the most, tried on a message of any moment. */
export function Screen() {
  const rules = useQuery(orpc.inbox.clockRules.queryOptions())
  usePlace([t('Settings'), t('Clocks')])
  return (
    <Page>
      <PageTitle title={t('Clocks')} note={t('How long somebody who writes to you waits at the most')} />
      <QueryView query={rules} skeleton="form" what={t('The rules of clocks could not be loaded.')}>
        {(data) => <Desk held={data} />}
      </QueryView>
    </Page>
  )
}

function Desk({ held }: { held: ClockRules }) {
  const mayChange = held.mayNot === null
  const draft = useClockDraft(held)
  const tried = useTry(draft, mayChange)
  const [adding, setAdding] = useState(false)
  return (
    <Split aside={mayChange ? <TryPanel tried={tried} /> : null}>
      {held.mayNot ? <p className="q">{held.mayNot}</p> : null}
      <Panel title={t('Rules')} note={t('The first one that fits decides, when a clock begins')}>
        <ClockRuleList draft={draft} mayChange={mayChange} preview={tried.answer} />
        {adding ? (
          <ClockRuleForm
            rest={draft.rest}
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
      <Panel title={t('What stops a clock')}>
        <p className="q t13">
          {t(
            'An answer by a named person, once the network has it; nothing automatic does. A hand-off keeps the clock and the hours of the desk it began on. Whoever answers may pause it while you wait for somebody else; a message of the person ends the pause. Opened again within seven days, a matter goes on.',
          )}
        </p>
      </Panel>
      {draft.changed ? (
        <ClockSaveBar draft={draft} held={held} preview={tried.answer} question={tried.question} />
      ) : null}
      <ClockVersions held={held} />
    </Split>
  )
}
