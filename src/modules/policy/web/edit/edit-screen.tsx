import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { Chip } from '#web/design/chip.tsx'
import { Page, PageTitle } from '#web/design/page.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { t } from '#web/i18n.ts'
import { usePlace, useSearch } from '#web/screen-hooks.ts'
import type { DraftView } from '../../contract.ts'
import { PolicyTabs } from '../policy-tabs.tsx'
import { StartPolicy } from '../read/start-policy.tsx'
import { Desk } from './desk.tsx'
import styles from './edit.module.css'
import { PublishDialog } from './publish-dialog.tsx'

type Search = { policy?: string }

/** Writing the policy: sections, findings beside them, settings and publication. */
export function Screen() {
  const { policy } = useSearch<Search>()
  usePlace([t('People'), t('Policy'), t('Edit the policy')])
  const query = useQuery(orpc.policy.draft.queryOptions({ input: policy ? { policyId: policy } : {} }))
  const draft = query.data?.draft
  return (
    <Page>
      <PageTitle
        title={draft?.settings.title ?? t('Edit the policy')}
        state={draft ? <State draft={draft} /> : undefined}
        actions={draft ? <Publish draft={draft} /> : undefined}
      />
      <PolicyTabs current="edit" policyId={policy} />
      <div className={styles.body}>
        <QueryView
          query={query}
          skeleton="form"
          what={t('The draft could not be loaded.')}
          isEmpty={(data) => data.draft === null}
          empty={<StartPolicy />}
        >
          {(data) => (data.draft ? <Desk draft={data.draft} key={data.draft.policy.id} /> : null)}
        </QueryView>
      </div>
    </Page>
  )
}

function State({ draft }: { draft: DraftView }) {
  if (!draft.latest) return <Chip tone="wait">{t('Draft, never published')}</Chip>
  return draft.changed ? (
    <Chip tone="wait">{t('Draft of version {n}', { n: draft.latest.number + 1 })}</Chip>
  ) : (
    <Chip tone="good">{t('Same as version {n}', { n: draft.latest.number })}</Chip>
  )
}

/** Says why it cannot be published yet instead of failing afterwards. */
function whyNot(draft: DraftView): string | undefined {
  if (draft.mayNot) return draft.mayNot
  if (!draft.changed) return t('Nothing has changed since the last version.')
  const stops = draft.findings.filter((one) => one.severity === 'stop').length
  if (stops > 0) return t('{n, plural, one {# thing} other {# things}} must be mended first.', { n: stops })
  if (draft.settings.legalConsent && draft.consent.from.length > 0 && draft.consent.state !== 'given')
    return t('The legal department has to consent first.')
  return undefined
}

function Publish({ draft }: { draft: DraftView }) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button kind="pri" icon="publish" disabledReason={whyNot(draft)} onPress={() => setOpen(true)}>
        {t('Publish')}
      </Button>
      {open ? <PublishDialog draft={draft} onClose={() => setOpen(false)} /> : null}
    </>
  )
}
