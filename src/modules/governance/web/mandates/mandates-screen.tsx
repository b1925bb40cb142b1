import { Button, ButtonLink } from '#web/design/button.tsx'
import { Page, PageTitle, Panel } from '#web/design/page.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { t } from '#web/i18n.ts'
import { usePlace, useSearch, useSetSearch } from '#web/screen-hooks.ts'
import { useSession } from '#web/session.ts'
import { useSettled } from '#web/use-settled.ts'
import { ExplainPanel } from './explain-panel.tsx'
import { MandateList } from './mandate-list.tsx'
import styles from './mandates.module.css'
import { MandatePlaces } from './places.tsx'
import type { MandatesSearch } from './search.ts'
import { useMandates } from './use-mandates.ts'

/** Who may speak, where, about what and until when; and why somebody may or may not. */
export function Screen() {
  const search = useSearch<MandatesSearch>()
  const set = useSetSearch()
  const mayGrant = useSession().member.rights.includes('mandates.manage')
  const q = useSettled(search.q)
  const register = useMandates(search.view, q)
  usePlace([t('People'), t('Mandates')])
  return (
    <Page>
      <PageTitle
        title={t('Mandates')}
        note={t('Who may speak for us, and where')}
        actions={<GrantButton may={mayGrant} />}
      />
      <MandatePlaces
        here={search.view}
        flagged={register.flagged}
        end={
          <TextField
            name="q"
            type="search"
            icon="search"
            label={t('Find in mandates')}
            placeholder={t('Name, topic or channel')}
            silentLabel
            value={search.q ?? ''}
            onChange={(value) => set({ q: value || undefined })}
            className={styles.find}
          />
        }
      />
      <Panel>
        <MandateList register={register} view={search.view} q={q} mayChange={mayGrant} />
      </Panel>
      <ExplainPanel channelId={search.why} kind={search.kind} />
    </Page>
  )
}

function GrantButton({ may }: { may: boolean }) {
  if (may)
    return (
      <ButtonLink kind="pri" icon="plus" to="/people/mandates/grant">
        {t('Grant a mandate')}
      </ButtonLink>
    )
  return (
    <Button
      icon="plus"
      disabledReason={t(
        'Owners, administrators and social leads grant mandates; who they are stands under People, Roles.',
      )}
    >
      {t('Grant a mandate')}
    </Button>
  )
}
